package descenso.serve;

import descenso.classroom.GuestName;
import descenso.phrases.ControlCharacters;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.progress.LearnerName;
import descenso.store.BoundKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.OpenSshCertificate;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.auth.keyboard.InteractiveChallenge;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKey;
import org.apache.sshd.server.session.ServerSession;

/**
 * Decides who comes in: by a key of the roster, by a key that a one-time code has bound to a learner, by a certificate
 * of a trusted authority, and in an open class by the first key that comes under a name. There are no passwords.
 */
final class Admission implements PublickeyAuthenticator, KeyboardInteractiveAuthenticator, SessionListener {

    /** The keys that a client has offered on a connection. */
    private static final AttributeKey<List<PublicKey>> OFFERED = new AttributeKey<>();

    /** The certificates that have opened the door on a connection; the library keeps their keys only. */
    private static final AttributeKey<List<PublicKey>> CERTIFICATES = new AttributeKey<>();

    /** Last words to a client on a connection. Clients ask for a code three times, and need the words once. */
    private static final AttributeKey<MessageKey> SAID = new AttributeKey<>();

    /** Set on a connection whose name could be taken for another one of an open class. */
    private static final AttributeKey<Boolean> MISNAMED = new AttributeKey<>();

    /** Set on a connection whose key could not be compared, since the store was away. */
    private static final AttributeKey<Boolean> UNCHECKED = new AttributeKey<>();

    /** Number of wrong codes on a connection. */
    private static final AttributeKey<Integer> WRONG = new AttributeKey<>();

    /** Maximum length of a name that is shown, in code points: that of a name. */
    private static final int LONGEST_NAME = 64;

    /** Maximum number of wrong codes on a connection: as often as OpenSSH asks. */
    private static final int MOST_WRONG = 3;

    private final Supplier<Roster> roster;

    /** Whether there is a roster, which then decides whom a certificate admits. */
    private final boolean hasRoster;

    private final KeyRing ring;
    private final List<PublicKey> authorities;
    private final Supplier<Revocations> revoked;
    private final boolean isOpen;

    /** The login of guests; empty if the server lets none in. */
    private final Optional<GuestDoor> guests;

    /** Counts a wrong code of a guest, and tests whether more may be tried. */
    private final Predicate<Session> mayTryAgain;

    private final Messages messages;

    /**
     * Creates an admission.
     *
     * @param roster returns the roster as it is now
     * @param hasRoster whether there is a roster, which then decides whom a certificate admits
     * @param authorities the keys whose certificates are trusted
     * @param revoked returns the keys and certificates that open nothing any more
     * @param isOpen whether an unknown name may come in with any key
     * @param guests the login of guests; empty if the server lets none in
     * @param mayTryAgain counts a wrong code, and tests whether more may be tried
     */
    Admission(
            Supplier<Roster> roster,
            boolean hasRoster,
            KeyRing ring,
            List<PublicKey> authorities,
            Supplier<Revocations> revoked,
            boolean isOpen,
            Optional<GuestDoor> guests,
            Predicate<Session> mayTryAgain,
            Messages messages) {
        this.roster = roster;
        this.hasRoster = hasRoster;
        this.ring = ring;
        this.authorities = List.copyOf(authorities);
        this.revoked = revoked;
        this.isOpen = isOpen;
        this.guests = guests;
        this.mayTryAgain = mayTryAgain;
        this.messages = messages;
    }

    /** Returns the ways to log in. */
    List<UserAuthFactory> ways() {
        return List.of(GuestDoor.keys(this::isForGuests), UserAuthKeyboardInteractiveFactory.INSTANCE);
    }

    /** Tests whether guests log in under a name, which the roster does not have. */
    private boolean isForGuests(String name) {
        return guests.isPresent()
                && GuestDoor.isFor(name)
                && roster.get().member(name).isEmpty();
    }

    private static boolean isOfLearner(String name) {
        return !name.isEmpty() && !GuestName.isLike(name);
    }

    /**
     * Tests whether a key opens the door for a name. The client has not proved yet that it has the private key, and may
     * have to ask for its passphrase.
     */
    @Override
    public boolean authenticate(String typed, PublicKey key, ServerSession session) {
        return isAccepted(typed, key, session) && Doorkeeper.ask(session);
    }

    private boolean isAccepted(String typed, PublicKey key, ServerSession session) {
        String name = LearnerName.of(typed).orElse("");
        if (!isOfLearner(name)) {
            return Doorkeeper.refuse(session, Refusal.INVALID_NAME);
        }
        if (revoked.get().has(key)) {
            return Doorkeeper.refuse(session, Refusal.REVOKED_KEY);
        }
        if (isForGuests(name)) {
            return !(key instanceof OpenSshCertificate); // it says who is back, and does not open the door
        }
        if (key instanceof OpenSshCertificate certificate) {
            // the library checks the signature, the dates and the options of the certificate
            if (!isOpen && hasRoster && roster.get().member(name).isEmpty()) {
                return Doorkeeper.refuse(session, Refusal.UNKNOWN_NAME);
            }
            boolean isAdmitted = authorities.stream()
                            .anyMatch(each -> KeyUtils.compareKeys(each, certificate.getCaPubKey()))
                    && certificate.getPrincipals().stream()
                            .anyMatch(each ->
                                    LearnerName.of(each).filter(name::equals).isPresent());
            if (isAdmitted) {
                session.computeAttributeIfAbsent(CERTIFICATES, unused -> new ArrayList<>())
                        .add(certificate);
            }
            return isAdmitted || Doorkeeper.refuse(session, Refusal.UNTRUSTED_CERTIFICATE);
        }
        Optional<Roster.Member> member = roster.get().member(name);
        offered(session).add(key);
        boolean isOfRoster = member.stream()
                .flatMap(known -> known.keys().stream())
                .flatMap(line -> KeyRing.parsed(line).stream())
                .anyMatch(each -> KeyUtils.compareKeys(each, key));
        try {
            return isOfRoster
                    || (member.isPresent() && KeyRing.holds(ring.of(name), key, true))
                    || (isOpen && member.isEmpty() && isBoundOrFirst(name, key, session))
                    || Doorkeeper.refuse(session, unknown(member.isPresent()));
        } catch (IOException e) {
            session.setAttribute(UNCHECKED, true);
            return Doorkeeper.refuse(session, Refusal.STORE_AWAY);
        }
    }

    /** Returns why a key does not open the door. */
    private Refusal unknown(boolean isOfRoster) {
        if (isOfRoster) {
            return Refusal.UNKNOWN_KEY;
        }
        return isOpen ? Refusal.TAKEN_NAME : Refusal.UNKNOWN_NAME;
    }

    /**
     * Tests whether a key is bound to a name of an open class, or may be its first. A name under which anything is
     * kept is not free, nor is one that could be taken for another.
     */
    private boolean isBoundOrFirst(String name, PublicKey key, Session session) throws IOException {
        BoundKeys.KeysOfLearner keys = ring.of(name);
        boolean isTooAlike = Stream.concat(GuestDoor.NAMES.stream(), roster.get().members().keySet().stream())
                        .anyMatch(other -> LearnerName.areAlike(name, other))
                || (keys.isFree() && (!LearnerName.isUsual(name) || ring.kept().isLikeAnother(name)));
        if (isTooAlike) {
            session.setAttribute(MISNAMED, true);
            return false;
        }
        return KeyRing.holds(keys, key, false) || (keys.isFree() && ring.mayClaim(key));
    }

    /** Returns the keys and certificates with which a connection has come in. */
    static Stream<PublicKey> keys(Session session) {
        return Stream.of(UserAuthPublicKey.AUTHENTICATED_KEYS, CERTIFICATES)
                .flatMap(each -> Optional.ofNullable(session.getAttribute(each)).stream())
                .flatMap(List::stream);
    }

    private static List<PublicKey> offered(Session session) {
        return session.computeAttributeIfAbsent(OFFERED, unused -> new ArrayList<>());
    }

    /** Keeps the proved key of a name that has come in for the first time. Another login may have come before it. */
    @Override
    public void sessionEvent(Session session, Event event) {
        if (event != Event.Authenticated) {
            return;
        }
        LearnerName.of(session.getUsername()).ifPresent(session::setUsername);
        if (isForGuests(session.getUsername())) {
            GuestDoor.guest(session)
                    .ifPresentOrElse(session::setUsername, () -> Doorkeeper.close(session, Refusal.NO_GUESTS));
            return;
        }
        if (!isOpen) {
            return;
        }
        List<PublicKey> proved = session.getAttribute(UserAuthPublicKey.AUTHENTICATED_KEYS);
        String name = session.getUsername();
        List<PublicKey> certificates = Objects.requireNonNullElse(session.getAttribute(CERTIFICATES), List.of());
        List<PublicKey> plain = Objects.requireNonNullElse(proved, List.<PublicKey>of()).stream()
                .filter(key -> certificates.stream()
                        .map(each -> ((OpenSshCertificate) each).getCertPubKey())
                        .noneMatch(each -> KeyUtils.compareKeys(each, key)))
                .toList();
        if (roster.get().member(name).isPresent()) {
            return;
        }
        try {
            if (!ring.claim(name, plain) && !plain.isEmpty()) { // a certificate takes the name without a key
                Doorkeeper.close(session, Refusal.TAKEN_NAME);
            }
        } catch (IOException e) {
            Doorkeeper.close(session, Refusal.STORE_AWAY); // the name would be free for another key
        }
    }

    @Override
    public InteractiveChallenge generateChallenge(
            ServerSession session, String typed, String language, String submethods) {
        String name = LearnerName.of(typed).orElse("");
        InteractiveChallenge challenge = new InteractiveChallenge();
        challenge.setInteractionName("");
        challenge.setLanguageTag("");
        if (isForGuests(name)) {
            challengeGuest(session, challenge);
            return challenge;
        }
        MessageKey instruction = instruction(session, name);
        boolean isAsking = instruction == MessageKey.SERVE_ASK_CODE;
        boolean isSaid = instruction == session.setAttribute(SAID, instruction);
        String again = isAsking ? messages.say(MessageKey.SERVE_WRONG_CODE) : "";
        challenge.setInteractionInstruction(
                isSaid ? again : messages.say(instruction, ControlCharacters.quoted(typed, LONGEST_NAME)));
        if (isAsking) {
            addPrompt(session, challenge);
        }
        return challenge;
    }

    /** Returns what a client is to do whose keys have not opened the door. */
    private static MessageKey instruction(Session session, String name) {
        if (!isOfLearner(name)) {
            return MessageKey.SERVE_BAD_NAME;
        }
        if (session.getAttribute(MISNAMED) != null) {
            return MessageKey.SERVE_LIKE_NAME;
        }
        if (session.getAttribute(UNCHECKED) != null) {
            return MessageKey.SERVE_UNCHECKED;
        }
        return offered(session).isEmpty() ? MessageKey.SERVE_NO_KEY : MessageKey.SERVE_ASK_CODE;
    }

    /** Asks a guest for the code, in all languages: the client has not named its own yet. */
    private void challengeGuest(ServerSession session, InteractiveChallenge challenge) {
        boolean isInvited = !code().isEmpty();
        MessageKey key = isInvited ? MessageKey.GUEST_ASK_CODE : MessageKey.GUEST_NOT_NOW;
        boolean isKept = !isInvited || GuestDoor.key(session).isPresent();
        String words = isKept ? inAllLanguages(key) : inAllLanguages(key, MessageKey.GUEST_NO_KEY);
        boolean isSaid = key == session.setAttribute(SAID, key);
        String again = isInvited ? inAllLanguages(MessageKey.SERVE_WRONG_CODE) : "";
        challenge.setInteractionInstruction(isSaid ? again : words);
        if (isInvited) {
            addPrompt(session, challenge);
        }
    }

    private void addPrompt(ServerSession session, InteractiveChallenge challenge) {
        boolean unused = Doorkeeper.ask(session);
        challenge.addPrompt(messages.say(MessageKey.SERVE_CODE) + ": ", true);
    }

    private static String inAllLanguages(MessageKey... keys) {
        return Stream.of(Language.values())
                .map(Messages::in)
                .map(spoken -> Stream.of(keys).map(spoken::say).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    /** Returns the code of guests without case, spaces and hyphens; empty while they do not come in. */
    private String code() {
        return RosterReading.plainCode(guests.map(GuestDoor::code).orElse(""));
    }

    /** Tests the code of a guest, who is admitted. */
    private boolean admitGuest(ServerSession session, List<String> answers) {
        String code = code();
        // there is nothing to guess: those who are early do not use up the tries of an address
        if (code.isEmpty()) {
            return Doorkeeper.refuse(session, Refusal.NO_GUESTS);
        }
        if (answers.size() == 1 && isSame(code, RosterReading.plainCode(answers.get(0)))) {
            return guests.filter(door -> door.admit(session)).isPresent()
                    || Doorkeeper.refuse(session, Refusal.MANY_GUESTS);
        }
        return refuseCode(session);
    }

    /** Refuses a wrong code. Closes the connection after several ones of it, or many ones of its address. */
    private boolean refuseCode(ServerSession session) {
        int wrong = 1 + Optional.ofNullable(session.getAttribute(WRONG)).orElse(0);
        session.setAttribute(WRONG, wrong);
        if (!mayTryAgain.test(session) || wrong > MOST_WRONG) {
            Doorkeeper.close(session, Refusal.WRONG_CODE);
        }
        return Doorkeeper.refuse(session, Refusal.WRONG_CODE);
    }

    /** Tests a one-time code. Binds the keys that the client has offered to the name. */
    @Override
    public boolean authenticate(ServerSession session, String typed, List<String> answers) {
        String name = LearnerName.of(typed).orElse("");
        if (isForGuests(name)) {
            return admitGuest(session, answers);
        }
        if (!isOfLearner(name)) {
            return Doorkeeper.refuse(session, Refusal.INVALID_NAME);
        }
        List<PublicKey> brought = offered(session);
        if (answers.size() != 1 || brought.isEmpty()) {
            return Doorkeeper.refuse(session, Refusal.NO_KEY);
        }
        Optional<Roster.Member> member = roster.get().member(name);
        Optional<String> code = member.stream()
                .flatMap(known -> known.codes().stream())
                .map(RosterReading::plainCode)
                .filter(each -> isSame(each, RosterReading.plainCode(answers.get(0))))
                .findFirst();
        if (code.isEmpty()) {
            return member.isPresent() ? refuseCode(session) : Doorkeeper.refuse(session, unknown(false));
        }
        try {
            return ring.bind(name, brought, code.get()) || Doorkeeper.refuse(session, Refusal.USED_CODE);
        } catch (IOException e) {
            session.setAttribute(UNCHECKED, true); // the code was right
            return Doorkeeper.refuse(session, Refusal.STORE_AWAY);
        }
    }

    /** Tests whether two codes are the same, in a time that does not depend on where they differ. */
    private static boolean isSame(String code, String typed) {
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }
}
