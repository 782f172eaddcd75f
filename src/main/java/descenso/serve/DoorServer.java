package descenso.serve;

import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.helpers.SessionTimeoutListener;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;

/**
 * An SSH server that forgets the connections which are refused at once. The library begins to time the login of a
 * connection after its listeners have seen it. It would time one that they have closed for ever.
 */
final class DoorServer extends SshServer {

    private final LoginTimer loginTimer = new LoginTimer();

    /** Returns a server with the usual methods of the library. */
    static DoorServer create() {
        return (DoorServer) ServerBuilder.builder().factory(DoorServer::new).build();
    }

    @Override
    protected SessionTimeoutListener createSessionTimeoutListener() {
        return loginTimer;
    }

    /** Returns how many connections are timed: all that are open. */
    int timedConnections() {
        return loginTimer.size();
    }

    private static final class LoginTimer extends SessionTimeoutListener {

        @Override
        public void sessionCreated(Session session) {
            if (!session.isClosing()) {
                super.sessionCreated(session);
            }
        }

        int size() {
            return sessions.size();
        }
    }
}
