package io.duepath.notifier.template;

import io.duepath.model.event.Endpoint;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.privacy.AddressCipher;
import io.duepath.notifier.contact.EndpointIds;
import io.duepath.notifier.gate.EndpointId;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes of addresses: the same address of a customer has the same id however often it is encrypted anew, and
 * nobody without the key can try numbers against it. Another secret makes other ids, so counts per address begin anew.
 */
public final class EndpointPseudonyms implements EndpointIds {

    private static final String ALGORITHM = "HmacSHA256";

    private final Decryption decryption;
    private final SecretKeySpec key;

    /** @param secret what only the services know, such as the text of the keyset */
    public EndpointPseudonyms(Decryption decryption, String secret) {
        this.decryption = decryption;
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    @Override
    public EndpointId of(CustomerId customer, Endpoint endpoint) {
        String text = customer + " " + endpoint.channel() + " " + opened(customer, endpoint);
        return new EndpointId(HexFormat.of().formatHex(hash(text), 0, 16));
    }

    /** An address that cannot be opened is told apart by its ciphertext; nothing can be sent to it anyway. */
    private String opened(CustomerId customer, Endpoint endpoint) {
        try {
            return decryption.decrypt(customer, AddressCipher.ADDRESS, endpoint.address());
        } catch (IllegalArgumentException e) {
            return endpoint.address();
        }
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
