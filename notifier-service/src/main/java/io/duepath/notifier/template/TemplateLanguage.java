package io.duepath.notifier.template;

import java.util.Locale;

/** The languages we write in. Every kind of Chinese is answered in simplified Chinese, everything else in English. */
enum TemplateLanguage {
    CHINESE("zh-CN"),
    ENGLISH("en");

    private final String tag;

    TemplateLanguage(String tag) {
        this.tag = tag;
    }

    /** The language to write in for a person who reads this one. */
    static TemplateLanguage forReader(String language) {
        String lower = language.toLowerCase(Locale.ROOT);
        boolean chinese = lower.equals("zh") || lower.startsWith("zh-") || lower.startsWith("zh_");
        return chinese ? CHINESE : ENGLISH;
    }

    String tag() {
        return tag;
    }
}
