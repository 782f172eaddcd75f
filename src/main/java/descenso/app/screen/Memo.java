package descenso.app.screen;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cache of one entry. Benign race: equal keys give equal values, so it does not matter which of two threads stores
 * its entry.
 */
final class Memo<K, V> {

    private volatile @Nullable Made<K, V> last;

    private record Made<K, V>(K of, V value) {}

    /** Returns the value for a key. The value is made now unless the key equals the last one. */
    V of(K key, Supplier<V> make) {
        Made<K, V> known = last;
        if (known == null || !known.of().equals(key)) {
            known = new Made<>(key, make.get());
            last = known;
        }
        return known.value();
    }

    void forget() {
        last = null;
    }
}
