package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.sshd.common.io.AbstractIoWriteFuture;
import org.apache.sshd.common.io.IoOutputStream;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.closeable.AbstractCloseable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests the output to a client that reads slowly, or not at all. */
class ChannelOutputTest {

    /** A channel whose writes are under way until the test ends them. */
    private static final class SlowChannel extends AbstractCloseable implements IoOutputStream {

        private final StringBuilder written = new StringBuilder();
        private final Deque<Write> underWay = new ArrayDeque<>();

        private static final class Write extends AbstractIoWriteFuture {
            Write() {
                super("write", null);
            }
        }

        @Override
        public IoWriteFuture writeBuffer(Buffer buffer) {
            assertThat(underWay).isEmpty();
            written.append(new String(buffer.getCompactData(), StandardCharsets.UTF_8));
            Write write = new Write();
            underWay.add(write);
            return write;
        }

        void endWrite() {
            underWay.remove().setValue(true);
        }
    }

    private final SlowChannel channel = new SlowChannel();
    private final ChannelOutput output = new ChannelOutput(channel, () -> {}, true, () -> 0);

    @Test
    void echoDuringAWriteFollowsItWithoutWaiting() throws IOException {
        OutputStream echo = output.echo();
        output.write("said\n".getBytes(StandardCharsets.UTF_8));
        echo.write('a');
        echo.write("b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(channel.written).hasToString("said\r\n");
        channel.endWrite();
        assertThat(channel.written).hasToString("said\r\nab\r\n");
        assertThat(output.isBusy()).isTrue();
        channel.endWrite();
        assertThat(output.isBusy()).isFalse();
        echo.write('c');
        assertThat(channel.written).hasToString("said\r\nab\r\nc");
    }

    /** Tests that a writer gets its turn while the client types without end and reads slowly. */
    @Test
    @Timeout(60)
    void aWriterThatWaitsGoesBeforeTheEchoThatComesMeanwhile() throws Exception {
        OutputStream echo = output.echo();
        echo.write('a');
        Thread writer = new Thread(() -> {
            try {
                output.write("said".getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.start();
        while (writer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        echo.write('b');
        channel.endWrite();
        writer.join();
        assertThat(channel.written).hasToString("absaid");
    }

    @Test
    void echoForAClientThatDoesNotReadIsBounded() throws IOException {
        OutputStream echo = output.echo();
        for (int i = 0; i < 100_000; i++) {
            echo.write('x');
        }
        channel.endWrite();
        assertThat(channel.written.length()).isEqualTo(1 + 4_096);
    }

    @Test
    void abandonedOutputWritesNothingMore() throws IOException {
        output.write('a');
        output.abandon();
        output.echo().write('b');
        assertThatThrownBy(() -> output.write('c')).isInstanceOf(IOException.class);
        channel.endWrite();
        assertThat(channel.written).hasToString("a");
    }
}
