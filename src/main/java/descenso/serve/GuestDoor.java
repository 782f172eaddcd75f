package descenso.serve;

import descenso.classroom.Classroom;
import descenso.classroom.GuestName;
import java.security.PublicKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKey;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.session.ServerSession;

/**
 * The login of guests: a few names that all of them use, and a code that a live class shows. A guest who proves to have
 * a key is the same one at the next login; without a key, nothing brings a guest back.
 *
 * @param random a source that cannot be foreseen
 * @param classroom returns the classroom, which has the code of now
 */
record GuestDoor(RandomGenerator random, Supplier<Classroom> classroom) {

    /** Maximum number of sessions of guests at a host, besides those of the class: two rows of visitors. */
    static final int MOST_SESSIONS = 100;

    /** Time since the last key after which the session of a guest whose line has dropped ends, in nanoseconds. */
    static final long DROPPED_NS = TimeUnit.MINUTES.toNanos(5);

    /** The names under which guests log in. */
    static final Set<String> NAMES = Set.of("guest", "invitado", "invitada");

    /** Signs that neither look nor sound alike in English and Spanish; without vowels, they make no words. */
    private static final String SIGNS = "CFHJKMRTWXY3479";

    /** Length of a code: 2.6 thousand million codes, of which a flood of logins can try a million in a lesson. */
    private static final int LENGTH = 8;

    /** The name of the guest who has entered the code on a connection. */
    private static final AttributeKey<String> ADMITTED = new AttributeKey<>();

    /** Draws a code, in two halves that are easy to read out. */
    static String draw(RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i == LENGTH / 2 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** Tests whether guests log in under a name. */
    static boolean isFor(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Returns the code of now; empty while guests do not come in. */
    String code() {
        return classroom.get().stage().guestCode();
    }

    /**
     * Admits a guest whose code was right: the one of the first key that was proved on the connection. Returns false if
     * there are too many guests in the classroom.
     */
    boolean admit(Session session) {
        String guest = key(session)
                .map(key -> GuestName.of(KeyUtils.getFingerPrint(key)))
                .orElseGet(() -> GuestName.keyless(Long.toHexString(random.nextLong())));
        boolean hasPlace = classroom.get().hasPlaceFor(guest);
        if (hasPlace) {
            session.setAttribute(ADMITTED, guest);
        }
        return hasPlace;
    }

    /** Returns the first key that a guest has proved on a connection; empty if there is none. */
    static Optional<PublicKey> key(Session session) {
        List<PublicKey> proved = session.getAttribute(UserAuthPublicKey.AUTHENTICATED_KEYS);
        return proved == null ? Optional.empty() : proved.stream().findFirst();
    }

    /** Returns the name of the guest of a connection; empty if there is none. */
    static Optional<String> guest(Session session) {
        return Optional.ofNullable(session.getAttribute(ADMITTED));
    }

    /**
     * Returns a factory of logins by key. A guest's key is proved, but does not open the door.
     *
     * @param isGuest tests whether guests log in under a name
     */
    static UserAuthPublicKeyFactory keys(Predicate<String> isGuest) {
        return new UserAuthPublicKeyFactory() {
            @Override
            public UserAuthPublicKey createUserAuth(ServerSession session) {
                return new UserAuthPublicKey(getSignatureFactories()) {
                    @Override
                    public Boolean doAuth(Buffer buffer, boolean isFirst) throws Exception {
                        Boolean isProved = super.doAuth(buffer, isFirst);
                        return (isProved != null && isGuest.test(getUsername())) ? Boolean.FALSE : isProved;
                    }
                };
            }
        };
    }
}
