package io.duepath.notifier.packs;

import io.duepath.model.text.FileProblem;
import io.duepath.notifier.gate.ContactPack;
import java.util.List;

/** Contact packs from files: checked as a whole, with all that is wrong at once. */
public final class Packs {

    private Packs() {}

    /** What was read: packs in the order of asking, and everything that is wrong, by place. */
    public record Reading(List<ContactPack> packs, List<FileProblem> problems) {

        public Reading {
            packs = List.copyOf(packs);
            problems = List.copyOf(problems);
        }

        /**
         * The packs.
         *
         * @throws PackException if anything is wrong with them
         */
        public List<ContactPack> sound() {
            if (!problems.isEmpty()) {
                throw new PackException(problems);
            }
            return packs;
        }
    }

    /** Ids of the packs that ship. */
    public static List<String> shipped() {
        return Shipped.PACKS;
    }

    /** The pack that is always on: hours, holds, opt-outs, consent and modest caps. */
    public static ContactPack standard() {
        return read(List.of(), CollectorType.LENDER).sound().get(0);
    }

    /**
     * Reads the packs a collector is bound by: the pack that is always on, and those named, each a pack that ships or the
     * path of a file. A pack whose {@code applies_if} names other collectors is read and left out.
     */
    public static Reading read(List<String> namesOrPaths, CollectorType collector) {
        PackSet set = new PackSet();
        set.add(Shipped.PACKS.get(0));
        namesOrPaths.forEach(set::add);
        return new Reading(set.packsOf(collector), set.problems());
    }

    /** Reads one text beside the packs that ship; {@code name} stands for the file in what is found wrong. */
    static Reading parse(String name, String text) {
        PackSet set = new PackSet();
        set.add(Shipped.PACKS.get(0));
        set.add(name, text);
        return new Reading(set.files().stream().map(PackFile::pack).toList(), set.problems());
    }
}
