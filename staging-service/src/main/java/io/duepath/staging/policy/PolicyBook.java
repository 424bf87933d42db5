package io.duepath.staging.policy;

import io.duepath.staging.domain.LoanAccount;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All versions of the treatment policy, each in force from its date until the next one's. Days before the first version
 * are governed by the first.
 */
public final class PolicyBook {

    private final List<TreatmentPolicy> versions;

    /** The versions in the order of their dates, which strictly rise. */
    public PolicyBook(List<TreatmentPolicy> versions) {
        this.versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("there is no policy version");
        }
        for (int i = 1; i < versions.size(); i++) {
            if (!versions.get(i).effectiveFrom().isAfter(versions.get(i - 1).effectiveFrom())) {
                throw new IllegalArgumentException("effectiveFrom must strictly rise");
            }
        }
        if (versions.stream().map(TreatmentPolicy::version).distinct().count() < versions.size()) {
            throw new IllegalArgumentException("a version stands twice");
        }
    }

    /** A book of one version. */
    public static PolicyBook of(TreatmentPolicy only) {
        return new PolicyBook(List.of(only));
    }

    /** The versions, by date. */
    public List<TreatmentPolicy> versions() {
        return versions;
    }

    /** The version in force on a day. */
    public TreatmentPolicy inForce(LocalDate day) {
        int at = versions.size() - 1;
        while (at > 0 && versions.get(at).effectiveFrom().isAfter(day)) {
            at--;
        }
        return versions.get(at);
    }

    /** The first date after a day on which another version comes into force; null if none does. */
    public @Nullable LocalDate nextAfter(LocalDate day) {
        for (int i = 1; i < versions.size(); i++) {
            if (versions.get(i).effectiveFrom().isAfter(day)) {
                return versions.get(i).effectiveFrom();
            }
        }
        return null;
    }

    /**
     * The version whose steps the running episode follows; null outside an episode. Episodes stored before versions
     * were kept follow the first.
     *
     * @throws IllegalStateException if the book does not have it
     */
    public @Nullable TreatmentPolicy pinnedBy(LoanAccount account) {
        if (!account.inEpisode) {
            return null;
        }
        String name = account.episodePolicy;
        for (TreatmentPolicy version : versions) {
            if (name == null || version.version().equals(name)) {
                return version;
            }
        }
        throw new IllegalStateException("there is no policy version " + name);
    }

    /** Digests of all versions, by name. */
    public Map<String, String> digests() {
        Map<String, String> digests = new LinkedHashMap<>();
        versions.forEach(v -> digests.put(v.version(), v.digest()));
        return digests;
    }

    /** Digests of the versions that some business date up to a day was or may have been governed by. */
    public Map<String, String> settledBy(LocalDate day) {
        Map<String, String> digests = new LinkedHashMap<>();
        for (TreatmentPolicy version : versions) {
            if (!version.effectiveFrom().isAfter(day) || version.equals(inForce(day))) {
                digests.put(version.version(), version.digest());
            }
        }
        return digests;
    }
}
