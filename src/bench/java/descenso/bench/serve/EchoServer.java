package descenso.bench.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.sshd.common.io.IoInputStream;
import org.apache.sshd.common.io.IoOutputStream;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelDataReceiver;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.AsyncCommand;

/**
 * A server of the same library that sends back each key, as {@code cat} does. Its times are what the network, the
 * library and the measurement cost without a tutor.
 */
public final class EchoServer {

    private EchoServer() {}

    /**
     * Serves on a free port of the loopback interface, which is printed, until the input ends.
     *
     * @param arguments the file of a key, which is that of the server too
     */
    public static void main(String[] arguments) throws IOException {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(new FileKeyPairProvider(Path.of(arguments[0])));
        server.setPublickeyAuthenticator((name, key, session) -> true);
        server.setShellFactory(Cat::new);
        server.start();
        System.out.println(server.getPort());
        while (System.in.read() >= 0) {}
        System.exit(0);
    }

    private static final class Cat implements AsyncCommand, ChannelDataReceiver {

        private IoOutputStream output;

        Cat(ChannelSession channel) {
            channel.setDataReceiver(this);
        }

        @Override
        public int data(ChannelSession channel, byte[] octets, int from, int length) throws IOException {
            output.writeBuffer(new ByteArrayBuffer(Arrays.copyOfRange(octets, from, from + length)));
            return length;
        }

        @Override
        public void start(ChannelSession channel, Environment environment) {}

        @Override
        public void close() {}

        @Override
        public void destroy(ChannelSession channel) {}

        @Override
        public void setIoInputStream(IoInputStream in) {}

        @Override
        public void setIoOutputStream(IoOutputStream out) {
            output = out;
        }

        @Override
        public void setIoErrorStream(IoOutputStream err) {}

        @Override
        public void setInputStream(InputStream in) {}

        @Override
        public void setOutputStream(OutputStream out) {}

        @Override
        public void setErrorStream(OutputStream err) {}

        @Override
        public void setExitCallback(ExitCallback callback) {}
    }
}
