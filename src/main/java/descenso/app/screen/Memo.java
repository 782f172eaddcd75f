package descenso.app.screen;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was made last, and of what. What is made of equal things is equal, so it does not matter which of two threads is
 * remembered.
 */
final class Memo<K, V> {

    private volatile @Nullable Made<K, V> last;

    private record Made<K, V>(K of, V value) {}

    /** What is made of that, made now where it is not what was made last. */
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
