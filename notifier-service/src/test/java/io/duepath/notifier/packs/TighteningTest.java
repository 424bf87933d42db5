package io.duepath.notifier.packs;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.notifier.gate.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each pair: a rule, and what an overlay would make of it. */
class TighteningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kind: hours, hours: {allow: [{span: '08:00-20:00'}]} | kind: hours, hours: {allow: [{span: '08:00-20:00'}]} | true",
                "kind: hours, hours: {allow: [{span: '08:00-20:00'}]} | kind: hours, hours: {allow: [{span: '09:00-12:00'}, {span: '13:00-20:00'}]} | true",
                "kind: hours, hours: {allow: [{span: '08:00-20:00'}]} | kind: hours, hours: {allow: [{span: '08:00-20:01'}]} | false",
                "kind: hours, hours: {allow: [{span: '08:00-20:00'}]} | kind: hours, hours: {allow: [{days: [MON], span: '08:00-20:00'}]} | true",
                "kind: hours, hours: {allow: [{days: [MON], span: '08:00-20:00'}]} | kind: hours, hours: {allow: [{span: '08:00-20:00'}]} | false",
                "kind: hours, hours: {allow: [{span: '08:00-20:00'}]} | kind: hours, hours: {allow: [{days: working, span: '08:00-20:00'}]} | true",
                "kind: hours, hours: {allow: [{days: working, span: '08:00-20:00'}]} | kind: hours, hours: {allow: [{days: rest, span: '08:00-20:00'}]} | false",
                "kind: hours, hours: {allow: [{span: '08:00-20:00'}], blackout: [x]} | kind: hours, hours: {allow: [{span: '08:00-20:00'}]} | false",
                "kind: hours, hours: {allow: [{span: '08:00-20:00'}]} | kind: channel, channel: {allow: false} | false",
                "kind: cap, cap: {count: connected, window: calendar_day, max: 3} | kind: cap, cap: {count: connected, window: calendar_day, max: 2} | true",
                "kind: cap, cap: {count: connected, window: calendar_day, max: 3} | kind: cap, cap: {count: attempted, window: 'days:2', max: 3} | true",
                "kind: cap, cap: {count: attempted, window: calendar_day, max: 3} | kind: cap, cap: {count: connected, window: calendar_day, max: 3} | false",
                "kind: cap, cap: {count: attempted, window: 'days:7', max: 3} | kind: cap, cap: {count: attempted, window: 'days:6', max: 3} | false",
                "kind: cap, cap: {count: attempted, window: 'days:7', max: 3} | kind: cap, cap: {count: attempted, window: month, max: 3} | false",
                "kind: cap, key: [debt], cap: {count: attempted, window: month, max: 3} | kind: cap, key: [person], cap: {count: attempted, window: month, max: 3} | true",
                "kind: cap, key: [person], cap: {count: attempted, window: month, max: 3} | kind: cap, key: [debt], cap: {count: attempted, window: month, max: 3} | false",
                "kind: cap, key: [creditor_group], cap: {count: attempted, window: month, max: 3} | kind: cap, key: [person], cap: {count: attempted, window: month, max: 3} | false",
                "kind: cap, ch: [voice], cap: {count: attempted, window: month, max: 3} | kind: cap, ch: [voice, visit], cap: {count: attempted, window: month, max: 3} | true",
                "kind: cap, cap: {count: attempted, window: month, max: 3} | kind: cap, ch: [voice], cap: {count: attempted, window: month, max: 3} | false",
                "kind: cooloff, cooloff: {after: refusal, days: 3} | kind: cooloff, cooloff: {after: refusal, days: 4, day_one: next_day, any_direction: true} | true",
                "kind: cooloff, cooloff: {after: refusal, days: 3, day_one: next_day} | kind: cooloff, cooloff: {after: refusal, days: 3} | false",
                "kind: cooloff, cooloff: {after: refusal, days: 3} | kind: cooloff, cooloff: {after: complaint, days: 3} | false",
                "kind: consent, consent: {basis: [express, contract]} | kind: consent, consent: {basis: [express], max_age_days: 9} | true",
                "kind: consent, consent: {basis: [express]} | kind: consent, consent: {basis: [express, contract]} | false",
                "kind: consent, consent: {basis: [express], max_age_days: 9} | kind: consent, consent: {basis: [express], max_age_days: 10} | false",
                "kind: consent, consent: {basis: [express], max_age_days: 9} | kind: consent, consent: {basis: [express]} | false",
                "kind: consent, consent: {basis: [express], max_age_days: 9, check: [number_reassigned]} | kind: consent, consent: {basis: [express], max_age_days: 9} | true",
                "kind: consent, consent: {basis: [express], max_age_days: 9} | kind: consent, consent: {basis: [express], max_age_days: 9, check: [number_reassigned]} | false",
                "kind: consent, consent: {basis: [express], max_age_days: 9, check: [number_reassigned]} | kind: consent, consent: {basis: [express], check: [number_reassigned]} | true",
                "kind: consent, consent: {basis: [express], max_age_days: 9} | kind: consent, consent: {basis: [express], check: [number_reassigned]} | false",
                "kind: optout, optout: {scope: channel} | kind: optout, optout: {scope: person} | true",
                "kind: optout, optout: {scope: channel} | kind: optout, optout: {scope: endpoint} | false",
                "kind: optout, optout: {scope: channel} | kind: optout, optout: {scope: channel, reply_once: true} | false",
                "kind: channel, channel: {allow: true} | kind: channel, channel: {allow: false} | true",
                "kind: channel, channel: {allow: false} | kind: channel, channel: {allow: true} | false",
                "kind: stop, stop: {flag: dispute, permit: [reply], until: P9D} | kind: stop, stop: {flag: dispute, also: [stop_legal]} | true",
                "kind: stop, stop: {flag: dispute} | kind: stop, stop: {flag: dispute, until: P9D} | false",
                "kind: stop, stop: {flag: dispute} | kind: stop, stop: {flag: dispute, permit: [reply]} | false",
                "kind: stop, stop: {flag: dispute} | kind: stop, stop: {flag: deceased} | false",
                "kind: party, party: {allow_if: x, purpose: [locate, relay]} | kind: party, party: {allow_if: x, purpose: [locate], redact: [debt]} | true",
                "kind: party, party: {allow_if: x, purpose: [locate], redact: [debt]} | kind: party, party: {allow_if: x, purpose: [locate]} | false",
                "kind: precondition, precondition: {require: {agents_min: 2}} | kind: precondition, precondition: {require: {agents_min: 3, recording: true}} | true",
                "kind: precondition, precondition: {require: {agents_min: 2}} | kind: precondition, precondition: {require: {recording: true}} | false",
                "kind: content, content: {must: [identity]} | kind: content, content: {must: [creditor, identity]} | true",
                "kind: content, content: {must: [identity]} | kind: content, content: {must: [creditor]} | false",
                "kind: channel, roles: [lawyer], channel: {allow: false} | kind: channel, roles: [debtor], channel: {allow: false} | false",
                "kind: channel, stages: [S1], channel: {allow: false} | kind: channel, channel: {allow: false} | true",
                "kind: channel, channel: {allow: false} | kind: channel, unless: [x], channel: {allow: false} | false"
            })
    void anOverlayTightensOnlyWhatItShutsFurther(String base, String overlay, boolean tightens) {
        assertThat(Tightening.tightens(rule("policy", base), rule("policy", overlay)))
                .isEqualTo(tightens);
        assertThat(Tightening.tightens(rule("policy", base), rule("advice", overlay)))
                .isFalse();
    }

    private static Rule rule(String severity, String text) {
        String file =
                "schema: contact-policy/1\npack: {id: own, version: 1, status: draft, calendar: US-FED}\nrules:\n- {id: X, severity: "
                        + severity + ", " + text + "}\n";
        Packs.Reading reading = Packs.parse("own.yaml", file);
        return reading.sound().get(1).rules().get(0);
    }
}
