package io.duepath.notifier.template;

import io.duepath.model.command.ContactRequested;
import io.duepath.model.contact.CallRequested;
import io.duepath.model.contact.ChannelCommand;
import io.duepath.model.contact.MailRequested;
import io.duepath.model.contact.SmsRequested;
import io.duepath.model.contact.VisitRequested;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.privacy.AddressCipher;
import io.duepath.notifier.contact.Composer;
import io.duepath.notifier.contact.Release;
import io.duepath.notifier.contact.UncomposableException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Composes contacts from templates. The one place where addresses and names are in the clear. */
public final class ContactComposer implements Composer {

    private final Templates templates;
    private final Decryption decryption;
    private final String lender;

    public ContactComposer(Templates templates, Decryption decryption, String lender) {
        this.templates = templates;
        this.decryption = decryption;
        this.lender = lender;
    }

    @Override
    public ChannelCommand compose(Release release) {
        ContactRequested request = release.request();
        TemplateLanguage language = TemplateLanguage.forReader(release.contact().language());
        MessageTemplate template = templates
                .find(language, release.template())
                .orElseThrow(() -> new UncomposableException("unknown-template", null));
        if (template.channel() != release.channel()) {
            throw new UncomposableException("template-of-another-channel", null);
        }
        Wording.check(release.conditions());
        CustomerId customer = request.customerId();
        String address =
                open(customer, AddressCipher.ADDRESS, release.endpoint().address());
        Map<String, Object> variables =
                Variables.of(lender, request, name(customer, release.contact().name()), language);
        return switch (release.channel()) {
            case SMS -> sms(release, address, language, template, variables);
            case MAIL -> mail(release, address, language, template, variables);
            case CALL -> call(release, address, language, template, variables);
            case VISIT -> visit(release, address, language, template, variables);
        };
    }

    private @Nullable String name(CustomerId customer, @Nullable String cipherText) {
        return cipherText == null ? null : open(customer, AddressCipher.NAME, cipherText);
    }

    private String open(CustomerId customer, String field, String closed) {
        try {
            return decryption.decrypt(customer, field, closed);
        } catch (IllegalArgumentException e) {
            throw new UncomposableException(field + "-unreadable", e);
        }
    }

    private static SmsRequested sms(
            Release release,
            String address,
            TemplateLanguage language,
            MessageTemplate template,
            Map<String, Object> variables) {
        ContactRequested request = release.request();
        SmsText text = SmsText.of(template.write(Part.SMS, variables));
        return new SmsRequested(
                request.commandId(),
                request.revision(),
                request.loanId(),
                request.customerId(),
                address,
                language.tag(),
                release.template(),
                template.version(),
                request.businessDate(),
                request.expiresOn(),
                release.verdict(),
                text.text(),
                text.encoding(),
                text.segments());
    }

    private static MailRequested mail(
            Release release,
            String address,
            TemplateLanguage language,
            MessageTemplate template,
            Map<String, Object> variables) {
        ContactRequested request = release.request();
        return new MailRequested(
                request.commandId(),
                request.revision(),
                request.loanId(),
                request.customerId(),
                address,
                language.tag(),
                release.template(),
                template.version(),
                request.businessDate(),
                request.expiresOn(),
                release.verdict(),
                template.write(Part.SUBJECT, variables),
                template.write(Part.MAIL_TEXT, variables),
                template.write(Part.MAIL_HTML, variables));
    }

    private static CallRequested call(
            Release release,
            String address,
            TemplateLanguage language,
            MessageTemplate template,
            Map<String, Object> variables) {
        ContactRequested request = release.request();
        return new CallRequested(
                request.commandId(),
                request.revision(),
                request.loanId(),
                request.customerId(),
                address,
                language.tag(),
                release.template(),
                template.version(),
                request.businessDate(),
                request.expiresOn(),
                release.verdict(),
                template.write(Part.CALL, variables));
    }

    private static VisitRequested visit(
            Release release,
            String address,
            TemplateLanguage language,
            MessageTemplate template,
            Map<String, Object> variables) {
        ContactRequested request = release.request();
        return new VisitRequested(
                request.commandId(),
                request.revision(),
                request.loanId(),
                request.customerId(),
                address,
                language.tag(),
                release.template(),
                template.version(),
                request.businessDate(),
                request.expiresOn(),
                release.verdict(),
                template.write(Part.VISIT, variables));
    }
}
