package io.duepath.model.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.Endpoint;
import io.duepath.model.loan.CustomerId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Encrypts what must not rest in the clear: names and addresses on customer-contacts, the bytes of refused events. A
 * ciphertext is {@code ct1:} and Base64, and bound to its place: moved to another customer or field, it does not open.
 * The keyset may hold several keys: the primary one encrypts, each of them decrypts, so that keys can be rotated.
 */
public final class AddressCipher {

    /** The field of a customer's name. */
    public static final String NAME = "name";

    /** The field of the address of any endpoint. */
    public static final String ADDRESS = "address";

    private static final String PREFIX = "ct1:";

    private final Aead aead;

    private AddressCipher(Aead aead) {
        this.aead = aead;
    }

    /**
     * The cipher of the Tink JSON keyset in this file.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static AddressCipher of(Path keysetFile) {
        try {
            return ofKeyset(Files.readString(keysetFile));
        } catch (IOException e) {
            throw new IllegalArgumentException("keyset file " + keysetFile + " cannot be read", e);
        }
    }

    /**
     * The cipher of a Tink JSON keyset.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static AddressCipher ofKeyset(String json) {
        try {
            return new AddressCipher(parsed(json).getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no keyset for authenticated encryption", e);
        }
    }

    /** A keyset with one new AES-256-GCM key, as Tink JSON in the clear: keep it where only the services can read it. */
    public static String newKeyset() {
        try {
            AeadConfig.register();
            KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not there", e);
        }
    }

    /**
     * The keyset with one more key, which is the primary one from now on; the others go on opening what they closed.
     *
     * @throws IllegalArgumentException if it is no keyset
     */
    public static String rotatedKeyset(String json) {
        try {
            KeysetHandle.Builder keys = KeysetHandle.newBuilder(parsed(json))
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary());
            return TinkJsonProtoKeysetFormat.serializeKeyset(keys.build(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no keyset for authenticated encryption", e);
        }
    }

    private static KeysetHandle parsed(String json) throws GeneralSecurityException {
        AeadConfig.register();
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    /** The contact with name and addresses encrypted. */
    public CustomerContactUpdated seal(CustomerContactUpdated contact) {
        CustomerId customer = contact.customerId();
        return mapped(contact, name -> encrypt(customer, NAME, name), address -> encrypt(customer, ADDRESS, address));
    }

    /**
     * The contact as it was before {@link #seal}.
     *
     * @throws IllegalArgumentException if it was not sealed for this customer with a key of this keyset
     */
    public CustomerContactUpdated open(CustomerContactUpdated contact) {
        CustomerId customer = contact.customerId();
        return mapped(contact, name -> decrypt(customer, NAME, name), address -> decrypt(customer, ADDRESS, address));
    }

    /** Encrypts one field of a customer. */
    public String encrypt(CustomerId customer, String field, String plain) {
        return encryptBytes(plain.getBytes(StandardCharsets.UTF_8), place(customer, field));
    }

    /**
     * Decrypts one field of a customer.
     *
     * @throws IllegalArgumentException if it was not encrypted for this field of this customer with a key of this keyset
     */
    public String decrypt(CustomerId customer, String field, String sealed) {
        return new String(decryptBytes(sealed, place(customer, field)), StandardCharsets.UTF_8);
    }

    /** Encrypts bytes for one place, which must be named again to open them. */
    public String encryptBytes(byte[] plain, String place) {
        try {
            byte[] sealed = aead.encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
            return PREFIX + Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("encryption failed", e);
        }
    }

    /**
     * Decrypts what {@link #encryptBytes} made for this place.
     *
     * @throws IllegalArgumentException if it was made for another place or with another keyset
     */
    public byte[] decryptBytes(String sealed, String place) {
        if (!sealed.startsWith(PREFIX)) {
            throw new IllegalArgumentException("not a ciphertext");
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed.substring(PREFIX.length()));
            return aead.decrypt(bytes, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not encrypted for this place with a key of this keyset", e);
        }
    }

    private static String place(CustomerId customer, String field) {
        return customer + "#" + field;
    }

    private static CustomerContactUpdated mapped(
            CustomerContactUpdated contact, UnaryOperator<String> names, UnaryOperator<String> addresses) {
        String name = contact.name();
        List<Endpoint> endpoints = contact.endpoints().stream()
                .map(e -> new Endpoint(e.channel(), addresses.apply(e.address()), e.consent()))
                .toList();
        return new CustomerContactUpdated(
                contact.customerId(),
                name == null ? null : names.apply(name),
                contact.language(),
                contact.timeZone(),
                endpoints,
                contact.optOuts(),
                contact.revision());
    }
}
