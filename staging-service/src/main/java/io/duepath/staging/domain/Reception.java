package io.duepath.staging.domain;

/** What became of a fact that was handed to {@link LoanFacts}. */
public sealed interface Reception {

    /** It changed what is known of the loan. */
    record Applied() implements Reception {}

    /** It was known already, or a newer revision is. */
    record Repeated() implements Reception {}

    /** Same key and revision with other content: the first applied stays. {@code kept} describes it without amounts. */
    record Conflict(String kept) implements Reception {}

    /** It is kept, but in another currency than the loan's it does not count. */
    record OtherCurrency(String loanCurrency) implements Reception {}

    Reception APPLIED = new Applied();
    Reception REPEATED = new Repeated();
}
