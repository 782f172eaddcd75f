package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.runtime.WorkScheduler.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedExecutorsTest {

    private static final long PATIENCE_MS = 30_000;

    private final SharedExecutors executors = new SharedExecutors();
    private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        executors.close();
    }

    /**
     * Tests that the work on the races of a session is done in the order of its due time. Work that is due in an hour
     * is not done.
     */
    @Test
    void raceWorkIsNotDoneBeforeItIsDue() throws Exception {
        WorkScheduler session = executors.openScheduler();
        CountDownLatch isDone = new CountDownLatch(1);
        session.scheduleRace(() -> done.add("in an hour"), TimeUnit.HOURS.toNanos(1));
        for (String name : List.of("now", "and then")) {
            session.scheduleRace(() -> done.add(name), 0);
        }
        session.scheduleRace(isDone::countDown, 0);
        isDone.await();
        session.close();
        assertThat(session.awaitEnd(PATIENCE_MS)).isTrue();
        assertThat(done).containsExactly("now", "and then");
    }

    /** Tests that a session with much work takes turns with another one, which comes later. */
    @Test
    void sessionsTakeTurns() throws Exception {
        FairPool pool = new FairPool("one thread", 1, Thread.NORM_PRIORITY);
        FairPool.Lane busy = pool.lane(1);
        FairPool.Lane other = pool.lane(2);
        CountDownLatch isFilled = new CountDownLatch(1);
        busy.execute(() -> await(isFilled));
        for (int i = 1; i <= 4; i++) {
            String task = "busy " + i;
            busy.execute(() -> done.add(task));
        }
        other.execute(() -> done.add("other 1"));
        other.execute(() -> done.add("other 2"));
        isFilled.countDown();
        assertThat(busy.awaitIdle(PATIENCE_MS)).isTrue();
        assertThat(done).containsExactly("other 1", "other 2", "busy 1", "busy 2", "busy 3", "busy 4");
    }

    @Test
    void laneNeverRunsMoreTasksThanItsWidth() throws Exception {
        FairPool pool = new FairPool("many threads", 8, Thread.NORM_PRIORITY);
        FairPool.Lane lane = pool.lane(3);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 300; i++) {
            lane.execute(() -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                running.decrementAndGet();
            });
        }
        assertThat(lane.awaitIdle(PATIENCE_MS)).isTrue();
        assertThat(most.get()).isBetween(1, 3);
    }

    /** Tests that the end of a session drops its work and interrupts what runs, and leaves the other sessions alone. */
    @Test
    void endOfASessionReleasesOnlyItsOwnWork() throws Exception {
        WorkScheduler ending = executors.openScheduler();
        WorkScheduler other = executors.openScheduler();
        CountDownLatch isRunning = new CountDownLatch(1);
        AtomicBoolean isInterrupted = new AtomicBoolean();
        ending.execute(Kind.READ, () -> {
            isRunning.countDown();
            isInterrupted.set(!await(new CountDownLatch(1)));
        });
        ending.execute(Kind.READ, () -> done.add("dropped"));
        ending.execute(Kind.WRITE, () -> done.add("written"));
        isRunning.await();
        ending.close();
        assertThat(ending.awaitEnd(PATIENCE_MS)).isTrue();
        ending.execute(Kind.READ, () -> done.add("too late"));
        CountDownLatch isRead = new CountDownLatch(1);
        other.execute(Kind.READ, () -> {
            done.add("interrupted " + Thread.currentThread().isInterrupted());
            isRead.countDown();
        });
        isRead.await(); // its own end would interrupt it
        other.close();
        assertThat(isInterrupted).isTrue();
        assertThat(done).containsExactlyInAnyOrder("written", "interrupted false");
    }

    @Test
    void trainingReturnsResultsInOrderAndThrowsAfterAllHaveEnded() throws Exception {
        WorkScheduler session = executors.openDirectScheduler();
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            tasks.add(() -> number);
        }
        assertThat(session.train(tasks)).isSorted().hasSize(20);
        tasks.add(0, () -> {
            throw new IllegalStateException("broken rule");
        });
        tasks.add(() -> {
            done.add("last");
            return 0;
        });
        assertThatThrownBy(() -> session.train(tasks)).hasMessage("broken rule");
        assertThat(done).containsExactly("last");
        session.close();
    }

    /** Returns false if the thread was interrupted. */
    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
