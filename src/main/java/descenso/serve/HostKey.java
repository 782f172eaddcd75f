package descenso.serve;

import descenso.progress.PrivateFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/** The key by which clients recognise the server. Several hosts of a class may share one file. */
record HostKey(KeyPair pair) {

    /** Length of an Ed25519 key, in bits. */
    private static final int BITS = 256;

    /** Maximum length of a key file, in bytes; one of OpenSSH has some hundreds. */
    private static final int LONGEST = 1 << 16;

    /**
     * Reads the key from a file in OpenSSH's format, and creates the file if it is missing.
     *
     * @throws PrivateFile.RejectedFileException if the file does not belong to this account
     * @throws IOException if the file holds no key or cannot be written
     */
    static HostKey at(Path path) throws IOException {
        PrivateFile file = new PrivateFile(path);
        try {
            return new HostKey(file.isThere() ? read(file) : create(file));
        } catch (GeneralSecurityException e) {
            throw new IOException(path.toString(), e);
        }
    }

    private static KeyPair read(PrivateFile file) throws IOException, GeneralSecurityException {
        byte[] content;
        try (InputStream input = Channels.newInputStream(file.readInPlace())) {
            content = input.readNBytes(LONGEST);
        }
        Iterable<KeyPair> pairs = SecurityUtils.loadKeyPairIdentities(
                null, () -> file.path().toString(), new ByteArrayInputStream(content), null);
        if (pairs == null) {
            throw new NoSuchFileException(file.path().toString());
        }
        return pairs.iterator().next();
    }

    private static KeyPair create(PrivateFile file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, BITS);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "descenso", null, written);
        if (!Files.isDirectory(file.path().toAbsolutePath().resolveSibling(""))) {
            file.prepare(); // the folder of the class; one that is there may be of others too
        }
        file.create();
        try {
            Files.write(file.path(), written.toByteArray());
        } catch (IOException e) {
            boolean unused = file.remove(); // a file without a key would be refused at each later start
            throw e;
        }
        return pair;
    }

    /** Returns the fingerprint as {@code ssh-keygen -l} prints it. */
    String fingerprint() {
        return KeyUtils.getFingerPrint(pair.getPublic());
    }
}
