package descenso.forbidden;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Examples of fields that look constant. Each field named {@code BAD_…} holds mutable state; the others hold none. */
public final class StaticState {

    record Pair(String name, List<Integer> numbers) {}

    static final class Counter {

        private int count;

        int next() {
            return ++count;
        }
    }

    static final Map<String, String> BAD_CACHE = new HashMap<>();
    static final List<String> BAD_LIST = new ArrayList<>();
    static final List<String> BAD_VIEW = Collections.unmodifiableList(BAD_LIST);
    static final List<List<String>> BAD_INSIDE = List.of(BAD_LIST);
    static final int[] BAD_ARRAY = {1};
    static final Pair BAD_RECORD = new Pair("a", new ArrayList<>());
    static final Optional<StringBuilder> BAD_OPTIONAL = Optional.of(new StringBuilder());
    static final AtomicInteger BAD_NUMBER = new AtomicInteger();
    static final Object BAD_OBJECT = new Object[1];
    static final Counter BAD_COUNTER = new Counter();
    static final Supplier<Integer> BAD_FUNCTION = BAD_NUMBER::incrementAndGet;

    static final Map<String, List<Integer>> MAP = Map.of("a", List.of(1));
    static final Pair RECORD = new Pair("a", List.of(1));
    static final Pattern PATTERN = Pattern.compile("a");
    static final Optional<String> OPTIONAL = Optional.of("a");
    static final Supplier<String> FUNCTION = RECORD::name;

    private StaticState() {}
}
