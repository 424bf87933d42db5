package io.duepath.legal.http;

import io.duepath.legal.domain.Recorded;
import java.time.LocalDate;

/** Something that happened and counts for the periods. */
record MilestoneView(String milestone, LocalDate on, String asset, String evidence) {

    static MilestoneView of(Recorded recorded) {
        return new MilestoneView(recorded.milestone().toString(), recorded.on(), recorded.asset(), recorded.evidence());
    }
}
