package descenso.app;

import descenso.tui.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which key does what on a screen, and which of it the bar at the foot names. A key bound twice is an error. */
public final class KeyMap {

    /**
     * The keys that do one thing; the first is the one that the bar names.
     *
     * @param inBar whether the bar at the foot names it
     */
    public record Binding(Action action, List<Key> keys, boolean inBar) {

        public Binding {
            keys = List.copyOf(keys);
        }
    }

    private final List<Binding> bindings;
    private final Map<Key, Action> actions;

    /** @throws IllegalArgumentException if a key is bound twice */
    KeyMap(List<Binding> bindings) {
        this.bindings = List.copyOf(bindings);
        this.actions = actions(bindings);
    }

    /** A binding that the bar names. */
    static Binding shown(Action action, Key... keys) {
        return new Binding(action, List.of(keys), true);
    }

    /** A binding that only the help names. */
    static Binding quiet(Action action, Key... keys) {
        return new Binding(action, List.of(keys), false);
    }

    public List<Binding> bindings() {
        return bindings;
    }

    public Optional<Action> action(Key key) {
        return Optional.ofNullable(actions.get(key));
    }

    boolean offers(Action action) {
        return actions.containsValue(action);
    }

    /** The same without what cannot be done now. */
    KeyMap without(Action... actions) {
        List<Action> gone = List.of(actions);
        return new KeyMap(bindings.stream()
                .filter(binding -> !gone.contains(binding.action()))
                .toList());
    }

    KeyMap and(KeyMap more) {
        List<Binding> all = new ArrayList<>(bindings);
        all.addAll(more.bindings);
        return new KeyMap(all);
    }

    private static Map<Key, Action> actions(List<Binding> bindings) {
        Map<Key, Action> actions = new HashMap<>();
        for (Binding binding : bindings) {
            for (Key key : binding.keys()) {
                Action other = actions.put(key, binding.action());
                if (other != null) {
                    throw new IllegalArgumentException(key + " is bound to " + other + " and to " + binding.action());
                }
            }
        }
        return Map.copyOf(actions);
    }
}
