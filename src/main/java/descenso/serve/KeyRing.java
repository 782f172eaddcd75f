package descenso.serve;

import descenso.store.BoundKeys;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;

/**
 * The keys that learners have brought with a one-time code, or with their first login of an open class, and the codes
 * that are used up. The store of the class keeps them.
 */
record KeyRing(BoundKeys kept) {

    /** Maximum number of keys that a code or a first login binds. */
    static final int MOST_KEYS = 10;

    /**
     * Maximum number of names of an open class that one key comes first under: those who share a computer. Otherwise
     * one client could take all sessions.
     */
    static final int MOST_NAMES = 8;

    /** Returns the key of a line in OpenSSH's notation; empty if it is none. */
    static Optional<PublicKey> parsed(String line) {
        try {
            AuthorizedKeyEntry entry = AuthorizedKeyEntry.parseAuthorizedKeyEntry(line);
            return entry == null
                    ? Optional.empty()
                    : Optional.ofNullable(entry.resolvePublicKey(null, PublicKeyEntryResolver.IGNORING));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean holds(List<String> lines, PublicKey key) {
        return lines.stream().flatMap(line -> parsed(line).stream()).anyMatch(each -> KeyUtils.compareKeys(each, key));
    }

    /**
     * Returns the keys of a learner.
     *
     * @throws IOException if the keys cannot be read now
     */
    BoundKeys.KeysOfLearner of(String learner) throws IOException {
        return kept.of(learner);
    }

    /**
     * Tests whether a key is among those of a learner.
     *
     * @param isOfRoster whether the roster has the name, so that only a code could bind a key to it
     */
    static boolean holds(BoundKeys.KeysOfLearner keys, PublicKey key, boolean isOfRoster) {
        return holds(keys.byCode(), key) || (!isOfRoster && holds(keys.first(), key));
    }

    /**
     * Binds keys to a learner, and uses up the code that allowed it. Returns false if another login has used it up.
     *
     * @throws IOException if that cannot be kept; nothing is bound then
     */
    boolean bind(String learner, List<PublicKey> brought, String code) throws IOException {
        return kept.bind(learner, lines(brought), code);
    }

    /**
     * Tests whether a key may be the first of one more name.
     *
     * @throws IOException if that cannot be read now
     */
    boolean mayClaim(PublicKey key) throws IOException {
        return kept.namesOf(PublicKeyEntry.toString(key)) < MOST_NAMES;
    }

    /**
     * Binds the keys of the first login under a name of an open class. Returns whether one of them is the name's now.
     *
     * @throws IOException if that cannot be kept; nothing is bound then
     */
    boolean claim(String learner, List<PublicKey> proved) throws IOException {
        kept.claim(learner, lines(proved));
        BoundKeys.KeysOfLearner keys = kept.of(learner);
        return proved.stream().anyMatch(key -> holds(keys, key, false));
    }

    private static List<String> lines(List<PublicKey> keys) {
        return keys.stream().limit(MOST_KEYS).map(PublicKeyEntry::toString).toList();
    }
}
