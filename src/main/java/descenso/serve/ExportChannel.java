package descenso.serve;

import descenso.runtime.LearnerExports;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.channel.ChannelSession;
import org.jspecify.annotations.Nullable;

/**
 * The word {@code export}: sends the newest export of an experiment as a tar archive. It writes a chunk when the client
 * has read the one before, on a thread of its own.
 */
final class ExportChannel extends ChannelCommand implements ClassServer.Writing {

    /** Size of a chunk, in bytes: all that a client that does not read costs. */
    private static final int CHUNK = 1 << 15;

    /** Maximum wait for the last chunk, in milliseconds. A client that reads nothing for that long is closed anyway. */
    private static final long PATIENCE_MS = 60_000;

    private final LearnerExports exports;
    private final String experiment;
    private final ThreadFactory threads;
    private final Function<List<String>, String> refusal;
    private final LongSupplier clock;
    private volatile @Nullable ChannelOutput archive;
    private volatile @Nullable ChannelSession channel;

    /**
     * Creates the word.
     *
     * @param refusal returns what is said if the learner has no such export, from the names that there are
     * @param clock a monotonic clock, in nanoseconds
     */
    ExportChannel(
            LearnerExports exports,
            String experiment,
            ThreadFactory threads,
            Function<List<String>, String> refusal,
            LongSupplier clock) {
        this.exports = exports;
        this.experiment = experiment;
        this.threads = threads;
        this.refusal = refusal;
        this.clock = clock;
    }

    @Override
    public void start(ChannelSession opened, Environment environment) {
        channel = opened;
        ChannelOutput sent = new ChannelOutput(Objects.requireNonNull(output()), () -> {}, false, clock);
        archive = sent;
        threads.newThread(() -> exit(send(sent, environment) ? 0 : 1)).start();
    }

    /** Sends the archive, or the refusal. Returns whether the whole archive was sent. */
    private boolean send(ChannelOutput sent, Environment environment) {
        try {
            Path export = exports.newest(experiment).orElse(null);
            if (export == null) {
                write(Objects.requireNonNull(errors()), refusal.apply(exports.names()), environment)
                        .await(PATIENCE_MS);
                return false;
            }
            write(export, new BufferedOutputStream(sent, CHUNK));
            return sent.drain(PATIENCE_MS);
        } catch (IOException e) {
            return false; // the client is gone, or a newer export has replaced this one meanwhile
        }
    }

    /** Writes the files of a folder, which keeps its name. Nothing about this computer and its accounts is in them. */
    private static void write(Path folder, OutputStream output) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(output, StandardCharsets.UTF_8.name());
                Stream<Path> all = Files.walk(folder)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.getFileName() + "/" + folder.relativize(file);
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(Files.size(file));
                entry.setModTime(Files.getLastModifiedTime(file));
                tar.putArchiveEntry(entry);
                Files.copy(file, tar);
                tar.closeArchiveEntry();
            }
        }
    }

    @Override
    public long stalledMs() {
        ChannelOutput sent = archive;
        return sent == null ? 0 : sent.stalledMs();
    }

    @Override
    public void hangUp() {
        ChannelSession open = channel;
        if (open != null) {
            open.getSession().close(true); // a message that closes the channel would wait behind what is not read
        }
    }

    @Override
    public void destroy(ChannelSession ended) {
        ChannelOutput sent = archive;
        if (sent != null) {
            sent.abandon();
        }
    }
}
