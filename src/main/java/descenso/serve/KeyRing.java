package descenso.serve;

import descenso.progress.PrivateFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;

/**
 * The keys that learners have brought with a one-time code, or with their first login of an open class, and the codes
 * that are used up. A file of the server keeps them, one line each.
 */
final class KeyRing {

    /** Maximum length of the file, in bytes: some ten thousand keys. */
    private static final int LONGEST = 1 << 22;

    /** Maximum number of keys of a learner. */
    static final int MOST_KEYS = 10;

    private static final String CODE = "code";
    private static final String KEY = "key";
    private static final String FIRST = "first";

    private final PrivateFile file;
    private final Map<String, List<PublicKey>> keys = new LinkedHashMap<>();

    /** The keys of the first logins of an open class. They open no name of the roster. */
    private final Map<String, List<PublicKey>> firstKeys = new LinkedHashMap<>();

    private final Set<String> usedCodes = new HashSet<>();
    private final StringBuilder text = new StringBuilder();

    /** @throws IOException if the file cannot be read, or does not belong to this account */
    KeyRing(Path path) throws IOException {
        this.file = new PrivateFile(path);
        if (file.isThere()) {
            try (InputStream input = Channels.newInputStream(file.read())) {
                read(new String(input.readNBytes(LONGEST), StandardCharsets.UTF_8));
            }
        }
    }

    private void read(String content) throws IOException {
        BufferedReader lines = new BufferedReader(new StringReader(content));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] fields = line.split(" ", 3);
            if (fields.length == 3 && fields[0].equals(CODE)) {
                usedCodes.add(fields[1] + ' ' + fields[2]);
            } else if (fields.length == 3 && fields[0].equals(KEY)) {
                parsed(fields[2]).ifPresent(key -> add(keys, fields[1], key));
            } else if (fields.length == 3 && fields[0].equals(FIRST)) {
                parsed(fields[2]).ifPresent(key -> add(firstKeys, fields[1], key));
            }
            text.append(line).append('\n');
        }
    }

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

    private static void add(Map<String, List<PublicKey>> all, String learner, PublicKey key) {
        List<PublicKey> kept = all.computeIfAbsent(learner, unseen -> new ArrayList<>());
        if (kept.size() < MOST_KEYS) {
            kept.add(key);
        }
    }

    private static boolean holds(Map<String, List<PublicKey>> all, String learner, PublicKey key) {
        return all.getOrDefault(learner, List.of()).stream().anyMatch(each -> KeyUtils.compareKeys(each, key));
    }

    /**
     * Tests whether a key is bound to a learner.
     *
     * @param isOfRoster whether the roster has the name, so that only a code could bind a key to it
     */
    synchronized boolean holds(String learner, PublicKey key, boolean isOfRoster) {
        return holds(keys, learner, key) || (!isOfRoster && holds(firstKeys, learner, key));
    }

    synchronized boolean isKnown(String learner) {
        return keys.containsKey(learner) || firstKeys.containsKey(learner);
    }

    synchronized boolean isUsed(String learner, String code) {
        return usedCodes.contains(learner + ' ' + code);
    }

    /**
     * Binds keys to a learner, and uses up the code that allowed it. Returns false if another login has used it up.
     *
     * @throws IOException if that cannot be kept; nothing is bound then
     */
    synchronized boolean bind(String learner, List<PublicKey> brought, String code) throws IOException {
        if (isUsed(learner, code)) {
            return false;
        }
        keep(CODE + ' ' + learner + ' ' + code + '\n', KEY, keys, learner, brought);
        usedCodes.add(learner + ' ' + code);
        return true;
    }

    /**
     * Binds the keys of the first login under a name of an open class. Returns whether one of them is the name's now.
     *
     * @throws IOException if that cannot be kept; nothing is bound then
     */
    synchronized boolean claim(String learner, List<PublicKey> proved) throws IOException {
        if (!isKnown(learner)) {
            keep("", FIRST, firstKeys, learner, proved);
        }
        return proved.stream().anyMatch(key -> holds(learner, key, false));
    }

    private void keep(
            String before, String kind, Map<String, List<PublicKey>> all, String learner, List<PublicKey> brought)
            throws IOException {
        List<PublicKey> fresh =
                brought.stream().filter(key -> !holds(all, learner, key)).toList();
        StringBuilder lines = new StringBuilder(text).append(before);
        for (PublicKey key : fresh) {
            lines.append(kind)
                    .append(' ')
                    .append(learner)
                    .append(' ')
                    .append(PublicKeyEntry.toString(key))
                    .append('\n');
        }
        file.prepare();
        file.replace(lines.toString().getBytes(StandardCharsets.UTF_8));
        text.replace(0, text.length(), lines.toString());
        fresh.forEach(key -> add(all, learner, key));
    }
}
