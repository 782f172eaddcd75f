package descenso.terminal;

import descenso.tui.Terminal;
import java.io.IOException;
import org.jline.utils.NonBlockingReader;

/**
 * Reads keys and pastes until the input ends. Reads have a timeout, since JLine's untimed read never reports the end of
 * the input.
 */
final class Keyboard implements Runnable {

    private final NonBlockingReader input;
    private final Terminal.Listener listener;
    private final KeyDecoder decoder;

    Keyboard(NonBlockingReader input, Terminal.Listener listener) {
        this.input = input;
        this.listener = listener;
        this.decoder = new KeyDecoder(listener);
    }

    @Override
    public void run() {
        try {
            for (int c = next(); c != NonBlockingReader.EOF; c = next()) {
                if (c == NonBlockingReader.READ_EXPIRED) {
                    decoder.expire();
                } else {
                    decoder.accept((char) c);
                }
            }
        } catch (IOException e) {
            // a tty that has hung up reports an error instead of the end
        }
        decoder.expire();
        listener.closed();
    }

    private int next() throws IOException {
        return input.read(decoder.patience());
    }
}
