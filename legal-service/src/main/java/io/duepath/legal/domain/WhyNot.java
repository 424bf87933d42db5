package io.duepath.legal.domain;

import java.util.List;

/** Why a guard refuses, in English words in which {@code {0}} and so on stand for what a refusal names. */
public enum WhyNot {
    STEP_OF_ANOTHER_STATE("{0} is no step of a case in {1}", Word.STEP, Word.STATE),
    ANOTHER_WAITS("another proposal waits for a decision"),
    DECIDED_ALREADY("it is decided already"),
    SAME_PERSON("who proposed a step cannot approve it"),
    NAMELESS("who proposes and who approves must be known by name"),
    TOO_FEW_DAYS("the loan is {0} days overdue, more than {1} are needed", Word.PLAIN, Word.PLAIN),
    FILE_LACKS("the file lacks {0}", Word.ITEMS),
    STOPPED("stopped since {0} by {1}: {2}", Word.PLAIN, Word.REASON, Word.CAUSE),
    LOAN_HELD("the loan is held: {0}", Word.HOLD),
    CUSTOMER_HELD("the customer is held since {0}: {1}", Word.PLAIN, Word.HOLD),
    OUT_OF_TIME("the claim was out of time after {0}", Word.PLAIN),
    NO_LIMITATION("it is not known until when the claim can be made"),
    NOT_RECORDED("not recorded yet: {0}", Word.MILESTONE),
    PERIOD_RUNS("{0} runs until {1}", Word.RULE, Word.PLAIN),
    PERIOD_NOT_BEGUN("{0} has not begun to run", Word.RULE),
    CANNOT_HAPPEN("{0} cannot happen to a case in {1}", Word.MILESTONE, Word.STATE),
    IN_THE_FUTURE("it cannot have happened after {0}", Word.PLAIN),
    NO_EVIDENCE("evidence is needed"),
    NO_ASSET("it is about an asset of the case; name it"),
    OTHER_ASSET("{0} cannot happen to an asset of this kind", Word.MILESTONE),
    UNKNOWN_ITEM("the pack knows no such item"),
    CASE_OVER("the case is over"),
    DONE_ALREADY("it is done already");

    /** What the place of a refusal is filled with, so that it can be said in other languages. */
    public enum Word {
        /** A number or a date, the same in every language. */
        PLAIN,
        /** Items of the file by their ids, with commas between them. */
        ITEMS,
        STEP,
        STATE,
        MILESTONE,
        RULE,
        HOLD,
        /** Why staging withdrew an order. */
        REASON,
        /** The business key of a fact. */
        CAUSE
    }

    private final String english;

    @SuppressWarnings("ImmutableEnumChecker") // copied, and so never changed
    private final List<Word> words;

    WhyNot(String english, Word... words) {
        this.english = english;
        this.words = List.of(words);
    }

    /** What its places are filled with, in their order. */
    public List<Word> words() {
        return words;
    }

    /** In English, with its places filled. */
    public String say(List<String> arguments) {
        String said = english;
        for (int place = 0; place < words.size(); place++) {
            said = said.replace("{" + place + "}", arguments.get(place));
        }
        return said;
    }
}
