package io.duepath.ingest;

/** Events as a loan core would write them. */
public final class EventJson {

    public static final String SOURCE = "/core/test";

    private EventJson() {}

    /** A structured event; {@code data} is JSON. */
    public static String event(String type, String id, String date, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"%s","type":"duepath.%s","time":"%sT00:00:00Z","data":%s}""".formatted(id, SOURCE, type, date, data);
    }

    public static String loanRegistered(String loan, String id) {
        return event("loan-registered.v1", id, "2026-01-02", """
                {"loanId":"%s","customerId":"c-%s","currency":"CNY","product":"car","openedOn":"2026-01-02"}""".formatted(loan, loan));
    }

    public static String instalment(String loan, String id, int number, String amount) {
        return event("instalment-scheduled.v1", id, "2026-01-02", instalmentData(loan, number, amount));
    }

    public static String instalmentData(String loan, int number, String amount) {
        return """
                {"loanId":"%s","instalment":%d,"dueDate":"2026-02-01","amount":"%s","currency":"CNY"}""".formatted(loan, number, amount);
    }

    public static String tick(String date) {
        return event("business-date-advanced.v1", "tick-" + date, date, "{\"date\":\"" + date + "\"}");
    }

    public static String contact(String customer, String id, String phone) {
        return event("customer-contact-updated.v1", id, "2026-01-02", """
                {"customerId":"%s","name":"Zhang San","language":"zh-CN","timeZone":"Asia/Shanghai","endpoints":\
                [{"channel":"sms","address":"%s","consent":{"status":"given","basis":"contract","obtainedOn":"2026-01-01"}},\
                {"channel":"mail","address":"zhang@example.com","consent":{"status":"given","basis":"contract",\
                "obtainedOn":"2026-01-01"}}]}""".formatted(customer, phone));
    }

    public static String erasure(String customer, String id) {
        return event(
                "customer-erased.v1", id, "2026-01-02", "{\"customerId\":\"" + customer + "\",\"on\":\"2026-01-02\"}");
    }
}
