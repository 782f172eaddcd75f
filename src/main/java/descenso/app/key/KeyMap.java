package descenso.app.key;

import descenso.phrases.MessageKey;
import descenso.tui.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a screen and the intent of each. The help bar names some of them. A key bound twice is an error. */
public final class KeyMap {

    /**
     * The keys of one intent.
     *
     * @param keys the keys; the help bar names the first
     * @param key the name that the help and the help bar show
     * @param inBar whether the help bar names this binding
     */
    public record Binding(Intent intent, List<Key> keys, MessageKey key, boolean inBar) {

        public Binding {
            keys = List.copyOf(keys);
        }

        Binding withKeys(List<Key> others) {
            return new Binding(intent, others, key, inBar);
        }

        Binding withLabel(MessageKey other) {
            return new Binding(intent, keys, other, inBar);
        }
    }

    private final List<Binding> bindings;
    private final Map<Key, Intent> intents;

    /**
     * Creates a key map.
     *
     * @throws IllegalArgumentException if a key is bound twice
     */
    KeyMap(List<Binding> bindings) {
        this.bindings = List.copyOf(bindings);
        this.intents = intents(bindings);
    }

    /** Creates a binding that the help bar names. */
    static Binding inHelpBar(Intent intent, Key... keys) {
        return new Binding(intent, List.of(keys), intent.key(), true);
    }

    /** Creates a binding that only the help names. */
    static Binding hidden(Intent intent, Key... keys) {
        return new Binding(intent, List.of(keys), intent.key(), false);
    }

    public List<Binding> bindings() {
        return bindings;
    }

    public Optional<Intent> intent(Key key) {
        return Optional.ofNullable(intents.get(key));
    }

    public boolean contains(Intent intent) {
        return intents.containsValue(intent);
    }

    /** Returns this key map without intents that cannot be carried out now. */
    public KeyMap without(Intent... intents) {
        List<Intent> gone = List.of(intents);
        return new KeyMap(bindings.stream()
                .filter(binding -> !gone.contains(binding.intent()))
                .toList());
    }

    /** Returns this key map without the binding of one key. */
    KeyMap withoutKey(Key free) {
        return new KeyMap(bindings.stream()
                .map(binding -> binding.withKeys(
                        binding.keys().stream().filter(key -> !key.equals(free)).toList()))
                .toList());
    }

    /** Returns this key map with another name for an intent, which says where it leads now. */
    public KeyMap withLabel(Intent intent, MessageKey key) {
        return new KeyMap(bindings.stream()
                .map(binding -> binding.intent().equals(intent) ? binding.withLabel(key) : binding)
                .toList());
    }

    /**
     * Returns the bindings of both key maps.
     *
     * @throws IllegalArgumentException if a key is bound twice
     */
    public KeyMap and(KeyMap more) {
        List<Binding> all = new ArrayList<>(bindings);
        all.addAll(more.bindings);
        return new KeyMap(all);
    }

    private static Map<Key, Intent> intents(List<Binding> bindings) {
        Map<Key, Intent> intents = new HashMap<>();
        for (Binding binding : bindings) {
            for (Key key : binding.keys()) {
                Intent other = intents.put(key, binding.intent());
                if (other != null) {
                    throw new IllegalArgumentException(key + " is bound to " + other + " and to " + binding.intent());
                }
            }
        }
        return Map.copyOf(intents);
    }
}
