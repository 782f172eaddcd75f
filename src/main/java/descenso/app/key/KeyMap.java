package descenso.app.key;

import descenso.phrases.MessageKey;
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
     * @param words as the help and the bar call it
     * @param inBar whether the bar at the foot names it
     */
    public record Binding(Intent intent, List<Key> keys, MessageKey words, boolean inBar) {

        public Binding {
            keys = List.copyOf(keys);
        }

        Binding with(List<Key> others) {
            return new Binding(intent, others, words, inBar);
        }

        Binding called(MessageKey other) {
            return new Binding(intent, keys, other, inBar);
        }
    }

    private final List<Binding> bindings;
    private final Map<Key, Intent> intents;

    /** @throws IllegalArgumentException if a key is bound twice */
    KeyMap(List<Binding> bindings) {
        this.bindings = List.copyOf(bindings);
        this.intents = intents(bindings);
    }

    /** A binding that the bar names. */
    static Binding inHelpBar(Intent intent, Key... keys) {
        return new Binding(intent, List.of(keys), intent.words(), true);
    }

    /** A binding that only the help names. */
    static Binding hidden(Intent intent, Key... keys) {
        return new Binding(intent, List.of(keys), intent.words(), false);
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

    /** The same without what cannot be done now. */
    public KeyMap without(Intent... intents) {
        List<Intent> gone = List.of(intents);
        return new KeyMap(bindings.stream()
                .filter(binding -> !gone.contains(binding.intent()))
                .toList());
    }

    /** The same with that key free for something else. */
    KeyMap withoutKey(Key free) {
        return new KeyMap(bindings.stream()
                .map(binding -> binding.with(
                        binding.keys().stream().filter(key -> !key.equals(free)).toList()))
                .toList());
    }

    /** The same with that intent under another name, which says what it leads to now. */
    public KeyMap withLabel(Intent intent, MessageKey words) {
        return new KeyMap(bindings.stream()
                .map(binding -> binding.intent().equals(intent) ? binding.called(words) : binding)
                .toList());
    }

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
