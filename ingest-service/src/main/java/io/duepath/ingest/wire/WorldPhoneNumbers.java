package io.duepath.ingest.wire;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.duepath.ingest.domain.PhoneNumbers;
import java.util.Optional;

/**
 * Google's libphonenumber. A number must be possible (its length fits its country), not known to be assigned: number
 * plans grow faster than libraries, and the gateway has the last word.
 */
public final class WorldPhoneNumbers implements PhoneNumbers {

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String region;

    /** Reads numbers without a country code as numbers of this region ({@code CN}); {@code ZZ} refuses them. */
    public WorldPhoneNumbers(String region) {
        if (!region.equals("ZZ") && !numbers.getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException("no phone numbers are known for region " + region);
        }
        this.region = region;
    }

    @Override
    public Optional<String> e164(String written) {
        try {
            PhoneNumber number = numbers.parse(written, region);
            return numbers.isPossibleNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
