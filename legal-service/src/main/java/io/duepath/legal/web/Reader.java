package io.duepath.legal.web;

import io.duepath.legal.document.Tongue;
import io.duepath.legal.document.Wording;
import io.duepath.legal.domain.DeskNote;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who reads a page, in which language, and which forms it shows them; what they may really do is the access rules'.
 *
 * @param name as cases name the person
 */
record Reader(String name, Tongue tongue, boolean proposes, boolean approves, boolean records) {

    static Reader of(@Nullable Principal who, Locale locale) {
        Tongue tongue = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Tongue.ZH : Tongue.EN;
        return new Reader(
                who == null ? DeskNote.NOBODY : who.getName(),
                tongue,
                may("legal:propose"),
                may("legal:approve"),
                may("legal:record"));
    }

    private static boolean may(String scope) {
        Authentication shown = SecurityContextHolder.getContext().getAuthentication();
        return shown != null
                && shown.getAuthorities().stream().anyMatch(a -> ("SCOPE_" + scope).equals(a.getAuthority()));
    }

    Wording wording() {
        return new Wording(tongue);
    }
}
