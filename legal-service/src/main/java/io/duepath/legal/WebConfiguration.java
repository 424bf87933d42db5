package io.duepath.legal;

import io.duepath.legal.web.DeskViews;
import io.duepath.legal.web.DeskZone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Wires the pages. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    ViewResolver deskViews() {
        return DeskViews.views();
    }

    @Bean
    LocaleResolver localeResolver() {
        return DeskViews.languages();
    }

    @Bean
    DeskZone deskZone(LegalProperties properties) {
        return new DeskZone(properties.zone());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language).addPathPatterns("/desk/**");
    }
}
