package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.sshd.common.io.AbstractIoWriteFuture;
import org.apache.sshd.common.io.IoOutputStream;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.closeable.AbstractCloseable;

/** A channel whose writes are under way until the test ends them. */
final class SlowChannel extends AbstractCloseable implements IoOutputStream {

    private final StringBuilder written = new StringBuilder();
    private final Deque<Write> underWay = new ArrayDeque<>();

    private static final class Write extends AbstractIoWriteFuture {
        Write() {
            super("write", null);
        }
    }

    @Override
    public synchronized IoWriteFuture writeBuffer(Buffer buffer) {
        assertThat(underWay).as("writes under way").isEmpty();
        written.append(new String(buffer.getCompactData(), StandardCharsets.UTF_8));
        Write write = new Write();
        underWay.add(write);
        return write;
    }

    void endWrite() {
        underWay.remove().setValue(true);
    }

    /** Ends the write that is under way, if there is one; may be called beside the thread that writes. */
    void endAny() {
        Write write;
        synchronized (this) {
            write = underWay.poll();
        }
        if (write != null) {
            write.setValue(true);
        }
    }

    String written() {
        return written.toString();
    }
}
