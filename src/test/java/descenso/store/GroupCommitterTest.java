package descenso.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.store.GroupCommitter.Change;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what becomes of a write that fails. */
@Timeout(60)
class GroupCommitterTest {

    private static final Change NOTHING = connection -> {};

    /** Returns a database that accepts everything. */
    private static Database database() {
        Connection connection = (Connection) Proxy.newProxyInstance(
                GroupCommitterTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> null);
        return new Database((DataSource) Proxy.newProxyInstance(
                GroupCommitterTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, arguments) -> connection));
    }

    @Test
    void faultOfOneWriteFailsThatWriteAlone() throws IOException {
        try (GroupCommitter committer = new GroupCommitter(database(), "w")) {
            assertThatThrownBy(() -> committer.commit(connection -> {
                        throw new IllegalStateException();
                    }))
                    .hasCauseInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> committer.commit(connection -> {
                        throw new StackOverflowError();
                    }))
                    .hasCauseInstanceOf(StackOverflowError.class);
            committer.commit(NOTHING);
            assertThat(committer.commits()).isEqualTo(1);
        }
    }

    @Test
    void faultInAGroupFailsOneWriteAndCommitsTheOthers() throws InterruptedException {
        CountDownLatch isGroupComplete = new CountDownLatch(1);
        Change waiting = connection -> {
            try {
                isGroupComplete.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        Change faulty = connection -> {
            throw new SQLException("", "22000");
        };
        try (GroupCommitter committer = new GroupCommitter(database(), "w")) {
            List<Boolean> kept = Collections.synchronizedList(new ArrayList<>());
            List<Thread> threads = new ArrayList<>();
            for (Change change : List.of(waiting, NOTHING, faulty, NOTHING)) {
                Thread thread = new Thread(() -> kept.add(isKept(committer, change)));
                threads.add(thread);
                thread.start();
                while (thread.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
            isGroupComplete.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(kept).containsExactlyInAnyOrder(true, true, false, true);
            assertThat(committer.commits()).isEqualTo(3);
        }
    }

    private static boolean isKept(GroupCommitter committer, Change change) {
        try {
            committer.commit(change);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void writeAfterTheEndFails() {
        GroupCommitter committer = new GroupCommitter(database(), "w");
        committer.close();
        assertThatThrownBy(() -> committer.commit(NOTHING)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "57P01, true",
        "53300, true",
        "25P03, true",
        "40001, false",
        "40P01, false",
        "23505, false"
    })
    void writeIsTriedAgainAndSaysWhetherTheDatabaseIsAway(String state, boolean isAway) throws IOException {
        List<Boolean> away = new ArrayList<>();
        Database database = database();
        try (GroupCommitter committer = new GroupCommitter(database, "w")) {
            committer.commit(connection -> {
                away.add(database.fault().isPresent());
                if (away.size() == 1) {
                    throw new SQLException("", state);
                }
            });
            assertThat(away).containsExactly(false, isAway);
            assertThat(database.fault()).isEmpty();
        }
    }
}
