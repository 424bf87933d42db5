package io.duepath.legal.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** What pages are made with: templates, texts in two languages, and the choice between them. */
public final class DeskViews {

    private static final String FOLDER = "io/duepath/legal/web/";
    private static final Duration YEAR = Duration.ofDays(365);

    private DeskViews() {}

    /** Views named {@code desk/…} are pages of ours. */
    public static ViewResolver views() {
        var templates = new ClassLoaderTemplateResolver(DeskViews.class.getClassLoader());
        templates.setPrefix(FOLDER);
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(texts());
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding(StandardCharsets.UTF_8.name());
        views.setViewNames(new String[] {"queue", "case", "paper", "problem"});
        views.setOrder(1);
        return views;
    }

    static MessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBundleClassLoader(DeskViews.class.getClassLoader());
        texts.setBasename(FOLDER + "texts");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    /** What the reader chose last, else the first of ours that the browser asks for. */
    public static LocaleResolver languages() {
        var asked = new AcceptHeaderLocaleResolver();
        asked.setSupportedLocales(List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE));
        asked.setDefaultLocale(Locale.ENGLISH);
        var chosen = new CookieLocaleResolver("desk-language");
        chosen.setCookieMaxAge(YEAR);
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Strict");
        chosen.setRejectInvalidCookies(false);
        chosen.setDefaultLocaleFunction(asked::resolveLocale);
        return chosen;
    }
}
