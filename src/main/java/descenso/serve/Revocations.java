package descenso.serve;

import descenso.course.source.Diagnostic;
import descenso.course.source.SourcePosition;
import descenso.phrases.MessageKey;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.OpenSshCertificate;

/**
 * Keys and certificates that open nothing any more. Their file is the text of which {@code ssh-keygen -k} makes a list,
 * with a line for each: {@code serial: 4} or {@code serial: 4-9}, {@code id: ana}, {@code hash: SHA256:…}, or a key.
 *
 * @param keys fingerprints
 * @param ids the identities of certificates
 * @param serials the first and the last serial number of certificates
 */
record Revocations(Set<String> keys, Set<String> ids, List<Serials> serials) {

    static final Revocations NONE = new Revocations(Set.of(), Set.of(), List.of());

    private static final Pattern LINE = Pattern.compile("(?i)(?:(serial|id|key|sha256|hash)\\s*:\\s*)?(.*?)\\s*");

    private static final Pattern SERIALS = Pattern.compile("(\\d{1,20})(?:\\s*-\\s*(\\d{1,20}))?");

    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    /** Some serial numbers, which are unsigned numbers of 64 bits. */
    record Serials(BigInteger first, BigInteger last) {

        boolean has(long serial) {
            BigInteger number = new BigInteger(Long.toUnsignedString(serial));
            return first.compareTo(number) <= 0 && number.compareTo(last) <= 0;
        }
    }

    Revocations {
        keys = Set.copyOf(keys);
        ids = Set.copyOf(ids);
        serials = List.copyOf(serials);
    }

    /**
     * Reads a file.
     *
     * @throws FaultyFileException if lines are not of this form
     * @throws IOException if it cannot be read
     */
    static Revocations read(Path file) throws IOException {
        Set<String> keys = new HashSet<>();
        Set<String> ids = new HashSet<>();
        List<Serials> serials = new ArrayList<>();
        List<Diagnostic> faults = new ArrayList<>();
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line =
                    LINE.matcher(lines.get(i).replaceFirst("(^|\\s)#.*", "").strip());
            if (!line.matches() || line.group().isEmpty()) {
                continue;
            }
            String kind = String.valueOf(line.group(1)).toLowerCase(Locale.ROOT);
            String value = line.group(2);
            Matcher range = SERIALS.matcher(value);
            if (kind.equals("id") && !value.isEmpty()) {
                ids.add(value);
            } else if (kind.equals("serial") && range.matches()) {
                BigInteger first = new BigInteger(range.group(1));
                BigInteger last = range.group(2) == null ? first : new BigInteger(range.group(2));
                serials.add(new Serials(first, last));
                if (first.compareTo(last) > 0) {
                    fault(faults, new SourcePosition(file, i + 1, 1)).run();
                }
            } else if (FINGERPRINT.matcher(value).matches()) {
                keys.add(value);
            } else {
                KeyRing.parsed(value)
                        .map(Revocations::fingerprint)
                        .ifPresentOrElse(keys::add, fault(faults, new SourcePosition(file, i + 1, 1)));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyFileException(faults);
        }
        return new Revocations(keys, ids, serials);
    }

    private static Runnable fault(List<Diagnostic> faults, SourcePosition position) {
        return () -> faults.add(Diagnostic.of(position, MessageKey.SERVE_REVOKED_LINE));
    }

    private static String fingerprint(PublicKey key) {
        return KeyUtils.getFingerPrint(key instanceof OpenSshCertificate signed ? signed.getCertPubKey() : key);
    }

    /** Tests whether a key or certificate opens nothing any more. */
    boolean has(PublicKey key) {
        if (!(key instanceof OpenSshCertificate certificate)) {
            return keys.contains(fingerprint(key));
        }
        return keys.contains(fingerprint(certificate))
                || keys.contains(fingerprint(certificate.getCaPubKey()))
                || ids.contains(certificate.getId())
                || serials.stream().anyMatch(each -> each.has(certificate.getSerial()));
    }
}
