package io.duepath.legal.http;

import io.duepath.legal.domain.Filed;
import io.duepath.legal.domain.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An item a file can hold, in both languages; evidence, who and when are absent while it is missing. */
record ItemView(
        String item,
        String zh,
        String en,
        @Nullable String evidence,
        @Nullable String by,
        @Nullable LocalDate on) {

    static List<ItemView> of(Standing standing) {
        Map<String, Filed> held =
                standing.filed().stream().collect(Collectors.toUnmodifiableMap(Filed::item, Function.identity()));
        return standing.pack().items().stream()
                .map(item -> {
                    Filed filed = held.get(item.id());
                    return filed == null
                            ? new ItemView(item.id(), item.zh(), item.en(), null, null, null)
                            : new ItemView(item.id(), item.zh(), item.en(), filed.evidence(), filed.by(), filed.on());
                })
                .toList();
    }
}
