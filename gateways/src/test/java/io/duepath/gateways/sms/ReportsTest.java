package io.duepath.gateways.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duepath.gateways.delivery.Handed;
import io.duepath.gateways.delivery.Incoming;
import io.duepath.gateways.delivery.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private final List<String> heard = new ArrayList<>();
    private boolean keeps = true;
    private final Reports reports = new Reports(new Incoming() {
        @Override
        public void reported(String reportId, Handed.Ended end) {
            if (!keeps) {
                throw new IllegalStateException("the broker is away");
            }
            heard.add(reportId + " " + end.outcome() + " " + end.detail());
        }

        @Override
        public void passedOver(String why) {
            heard.add(why);
        }

        @Override
        public void replied(PhoneNumber from, String text) {
            heard.add(from.digits() + " " + text);
        }
    });

    @Test
    void finalWordsAreReported() throws Exception {
        reports.onAcceptDeliverSm(report("m1", "DELIVRD"));
        reports.onAcceptDeliverSm(report("m2", "UNDELIV"));
        reports.onAcceptDeliverSm(report("m3", "EXPIRED"));
        reports.onAcceptDeliverSm(report("m4", "REJECTD"));

        assertThat(heard)
                .containsExactly(
                        "m1 delivered delivrd",
                        "m2 failed-permanent undeliv",
                        "m3 failed-temporary expired",
                        "m4 failed-permanent rejectd");
    }

    @Test
    void wordsThatAreNotFinalOrNoReportAreCountedAndPassedOver() throws Exception {
        reports.onAcceptDeliverSm(report("m1", "ENROUTE"));
        reports.onAcceptDeliverSm(report("m1", "SOMEHOW"));
        DeliverSm empty = new DeliverSm();
        empty.setSmscDeliveryReceipt();
        empty.setShortMessage("nothing of the kind".getBytes(StandardCharsets.US_ASCII));
        reports.onAcceptDeliverSm(empty);

        assertThat(heard).containsExactly("not-final", "unreadable", "unreadable");
    }

    @Test
    void theIdOfTheParameterIsTheOneThatIsNotAbbreviated() throws Exception {
        DeliverSm report = report("0123456789", "DELIVRD");
        report.setOptionalParameters(new OptionalParameter.Receipted_message_id("0123456789-abcdef"));
        reports.onAcceptDeliverSm(report);

        assertThat(heard).containsExactly("0123456789-abcdef delivered delivrd");
    }

    @Test
    void whatCannotBeKeptIsBroughtAgain() {
        keeps = false;

        assertThatThrownBy(() -> reports.onAcceptDeliverSm(report("m1", "DELIVRD")))
                .isInstanceOf(ProcessRequestException.class);
    }

    @Test
    void whatPeopleWriteIsReadInItsAlphabet() throws Exception {
        reports.onAcceptDeliverSm(text((byte) 0, new byte[] {0x53, 0x54, 0x4f, 0x50, 0x00}));
        reports.onAcceptDeliverSm(text((byte) 8, "退订".getBytes(StandardCharsets.UTF_16BE)));

        assertThat(heard).containsExactly("8613800000001 STOP@", "8613800000001 退订");
    }

    private static DeliverSm text(byte coding, byte[] bytes) {
        DeliverSm message = new DeliverSm();
        message.setSourceAddr("8613800000001");
        message.setDataCoding(coding);
        message.setShortMessage(bytes);
        return message;
    }

    private static DeliverSm report(String id, String state) {
        DeliverSm message = new DeliverSm();
        message.setSmscDeliveryReceipt();
        message.setShortMessage(("id:" + id + " sub:001 dlvrd:001 submit date:2601310900 done date:2601310901 stat:"
                        + state + " err:000 text:")
                .getBytes(StandardCharsets.US_ASCII));
        return message;
    }
}
