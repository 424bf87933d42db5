package io.duepath.local.portfolio;

import io.duepath.model.event.Channel;
import io.duepath.model.event.Consent;
import io.duepath.model.event.ConsentBasis;
import io.duepath.model.event.ConsentStatus;
import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.Endpoint;
import io.duepath.model.event.OptOut;
import io.duepath.model.loan.CustomerId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Who borrows: of a hundred customers 80 have one loan, 15 have two and 5 have three to five; the last one hires out cars
 * and has one loan in five hundred, where that is more than five. Names, numbers and
 * addresses have valid forms and belong to nobody: one surname with the word for "sample", mobile numbers counted up
 * from +86 199 0000 0000, mail at example.com.
 */
final class Customers {

    private static final String[] SURNAMES = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄"};
    private static final String[] LATIN = {"Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Zhao", "Huang"};
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int MOST = 5;
    private static final int FLEET_SHARE = 500;

    private final long seed;
    /** The first loan of each customer, and the number of loans at the end. */
    private final int[] firstLoans;

    Customers(long seed, int loans) {
        this.seed = seed;
        int[] starts = new int[loans + 1];
        int count = 0;
        int fleet = loans / FLEET_SHARE > MOST ? loans - loans / FLEET_SHARE : loans;
        for (int loan = 0; loan < fleet; loan += loansOf(seed, count - 1)) {
            starts[count++] = loan;
        }
        if (fleet < loans) {
            starts[count++] = fleet;
        }
        starts[count] = loans;
        this.firstLoans = Arrays.copyOf(starts, count + 1);
    }

    /** The customer of a loan. */
    int of(int loan) {
        int found = Arrays.binarySearch(firstLoans, loan);
        return found >= 0 ? found : -found - 2;
    }

    int firstLoan(int customer) {
        return firstLoans[customer];
    }

    int count() {
        return firstLoans.length - 1;
    }

    static CustomerId id(int customer) {
        return new CustomerId(String.format(Locale.ROOT, "C-%07d", customer + 1));
    }

    /** How the customer can be reached; a few have no mail, a few want no text messages. */
    CustomerContactUpdated contact(int customer, LocalDate since) {
        SplittableRandom random = Draw.PERSON.of(seed, customer, 0);
        boolean chinese = random.nextInt(100) < 85;
        int surname = random.nextInt(SURNAMES.length);
        int house = 1 + random.nextInt(999);
        Consent consent = new Consent(ConsentStatus.GIVEN, ConsentBasis.CONTRACT, since, null);
        String phone = String.format(Locale.ROOT, "+86199%08d", customer % 100_000_000);
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.add(new Endpoint(Channel.SMS, phone, consent));
        if (random.nextInt(100) < 95) {
            String mail = String.format(Locale.ROOT, "customer-%07d@example.com", customer + 1);
            endpoints.add(new Endpoint(Channel.MAIL, mail, consent));
        }
        endpoints.add(new Endpoint(Channel.CALL, phone, consent));
        String address = chinese ? "上海市示例路" + house + "号" : house + " Sample Road, Shanghai";
        endpoints.add(new Endpoint(Channel.VISIT, address, consent));
        List<OptOut> optOuts = random.nextInt(100) < 2 ? List.of(OptOut.SMS) : List.of();
        String name = chinese ? SURNAMES[surname] + "示例" : "Sample " + LATIN[surname];
        String language = chinese ? "zh-CN" : "en";
        return new CustomerContactUpdated(id(customer), name, language, ZONE, endpoints, optOuts, 0);
    }

    private static int loansOf(long seed, int customer) {
        SplittableRandom random = Draw.CUSTOMER.of(seed, customer, 0);
        int of100 = random.nextInt(100);
        if (of100 < 80) {
            return 1;
        }
        return of100 < 95 ? 2 : 3 + random.nextInt(MOST - 2);
    }
}
