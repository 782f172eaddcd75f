package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests the output to a client that reads slowly, or not at all. */
class ChannelOutputTest {

    private final SlowChannel channel = new SlowChannel();
    private final ChannelOutput output = new ChannelOutput(channel, () -> {}, true, () -> 0);

    @Test
    void echoDuringAWriteFollowsItWithoutWaiting() throws IOException {
        OutputStream echo = output.echo();
        output.write("said\n".getBytes(StandardCharsets.UTF_8));
        echo.write('a');
        echo.write("b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(channel.written()).isEqualTo("said\r\n");
        channel.endWrite();
        assertThat(channel.written()).isEqualTo("said\r\nab\r\n");
        assertThat(output.isBusy()).isTrue();
        channel.endWrite();
        assertThat(output.isBusy()).isFalse();
        echo.write('c');
        assertThat(channel.written()).isEqualTo("said\r\nab\r\nc");
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
        assertThat(channel.written()).isEqualTo("absaid");
    }

    @Test
    void echoForAClientThatDoesNotReadIsBounded() throws IOException {
        OutputStream echo = output.echo();
        for (int i = 0; i < 100_000; i++) {
            echo.write('x');
        }
        channel.endWrite();
        assertThat(channel.written().length()).isEqualTo(1 + 4_096);
    }

    @Test
    void abandonedOutputWritesNothingMore() throws IOException {
        output.write('a');
        output.abandon();
        output.echo().write('b');
        assertThatThrownBy(() -> output.write('c')).isInstanceOf(IOException.class);
        channel.endWrite();
        assertThat(channel.written()).isEqualTo("a");
    }
}
