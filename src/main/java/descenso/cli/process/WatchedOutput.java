package descenso.cli.process;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream that keeps the first exception of a write. For writers such as PrintStream, which hide exceptions. */
public final class WatchedOutput extends FilterOutputStream {

    private @Nullable IOException failure;

    public WatchedOutput(OutputStream stream) {
        super(stream);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        try {
            out.write(octets, from, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }
}
