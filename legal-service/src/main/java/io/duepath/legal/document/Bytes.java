package io.duepath.legal.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The content of a file, which nobody can change, and its SHA-256. */
public final class Bytes {

    private final byte[] content;
    private final String sha256;

    private Bytes(byte[] content) {
        this.content = content;
        sha256 = HexFormat.of().formatHex(digest().digest(content));
    }

    /** A copy of this content. */
    public static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    /** This text in UTF-8. */
    public static Bytes of(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** In 64 hex digits. */
    public String sha256() {
        return sha256;
    }

    public int size() {
        return content.length;
    }

    /** A copy. */
    public byte[] toArray() {
        return content.clone();
    }

    /** The content to read. */
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return "sha256:" + sha256;
    }
}
