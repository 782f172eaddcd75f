package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThreadSchedulerTest {

    /**
     * Tests that one thread does the work on races, in the order of its due time. Work that is due in an hour is not
     * done.
     */
    @Test
    void raceWorkIsNotDoneBeforeItIsDue() throws Exception {
        ThreadScheduler threads = new ThreadScheduler();
        ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
        CountDownLatch isDone = new CountDownLatch(1);
        threads.scheduleRace(() -> done.add("in an hour"), TimeUnit.HOURS.toNanos(1));
        for (String name : List.of("now", "and then")) {
            threads.scheduleRace(() -> done.add(name), 0);
        }
        threads.scheduleRace(isDone::countDown, 0);
        isDone.await();
        threads.close();
        assertThat(threads.awaitEnd(Duration.ofSeconds(30))).isTrue();
        assertThat(done).containsExactly("now", "and then");
    }
}
