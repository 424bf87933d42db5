package io.duepath.notifier.gate;

import java.util.Set;

/** Whom and what a rule is about; an empty set means all. */
public record Scope(Set<Medium> media, Set<Role> roles, Set<Stage> stages) {

    /** Everything. */
    public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of());

    public Scope {
        media = Set.copyOf(media);
        roles = Set.copyOf(roles);
        stages = Set.copyOf(stages);
    }

    boolean holds(GateRequest request, Role role) {
        return reaches(request.medium())
                && (roles.isEmpty() || roles.contains(role))
                && (stages.isEmpty() || stages.contains(request.stage()));
    }

    boolean reaches(Medium medium) {
        return media.isEmpty() || media.contains(medium);
    }

    /** Whether this is about all that the other is about. */
    public boolean covers(Scope other) {
        return covers(media, other.media) && covers(roles, other.roles) && covers(stages, other.stages);
    }

    private static boolean covers(Set<?> wide, Set<?> narrow) {
        return wide.isEmpty() || (!narrow.isEmpty() && wide.containsAll(narrow));
    }
}
