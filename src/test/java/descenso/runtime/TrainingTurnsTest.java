package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.app.screen.Race;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.testing.TestCourse;
import descenso.train.problem.TrainingMonitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests that the learners of a server train in turns, and that no run exceeds a limit. */
@Timeout(60)
class TrainingTurnsTest {

    private static final int HUGE = Integer.MAX_VALUE;

    private static SharedExecutors executors(long longestNs, int mostSteps) {
        return SharedExecutors.inTurns(new TrainingTurns(1, longestNs, mostSteps, System::nanoTime));
    }

    @Test
    void anEndlessTrainingOfOneLearnerDoesNotHoldUpTheRaceOfAnother() throws Exception {
        try (SharedExecutors executors = executors(Long.MAX_VALUE, HUGE)) {
            WorkScheduler busy = executors.openDirectScheduler();
            AtomicBoolean isToEnd = new AtomicBoolean();
            CountDownLatch isBegun = new CountDownLatch(1);
            TrainingMonitor endless = busy.supervised(steps -> !isToEnd.get());
            Callable<Integer> search = () -> {
                isBegun.countDown();
                int steps = 0;
                while (endless.shouldContinue(1)) {
                    steps++;
                }
                return steps;
            };
            Thread thread = new Thread(() -> {
                try {
                    busy.train(List.of(search));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.start();
            isBegun.await();
            WorkScheduler other = executors.openDirectScheduler();
            Race race = new Race(TestCourse.ABRIDGED.experiment("ball").comparison());
            RaceExecution execution = new RaceExecution(race, race.trials(), other, System::nanoTime);
            Race.RaceProgress progress = execution.begin();
            while (!progress.isOver()) {
                progress = execution.advanceFor(Duration.ofMillis(50));
            }
            assertThat(thread.isAlive()).isTrue();
            assertThat(other.waitedNs()).isPositive();
            isToEnd.set(true);
            thread.join();
        }
    }

    @Test
    void aLearnerTrainsOneRunAtATime() throws Exception {
        TrainingTurns two = new TrainingTurns(2, Long.MAX_VALUE, HUGE, System::nanoTime);
        try (SharedExecutors executors = SharedExecutors.inTurns(two)) {
            AtomicInteger running = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                tasks.add(() -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    TimeUnit.MILLISECONDS.sleep(2);
                    return running.decrementAndGet() >= 0;
                });
            }
            assertThat(executors.openDirectScheduler().train(tasks)).hasSize(8).containsOnly(true);
            assertThat(most).hasValue(1);
            assertThat(executors.waitingTrainings()).isZero();
        }
    }

    @Test
    void aRaceThatMeetsALimitFailsWithTheLimit() throws Exception {
        assertThat(failure(Long.MAX_VALUE, 10)).isEqualTo(LocalizedMessage.of(MessageKey.LAB_MOST_STEPS, "10"));
        assertThat(failure(0, HUGE)).isEqualTo(LocalizedMessage.of(MessageKey.LAB_LONGEST, "0"));
    }

    private static LocalizedMessage failure(long longestNs, int mostSteps) throws Exception {
        try (SharedExecutors executors = executors(longestNs, mostSteps)) {
            Race race = new Race(TestCourse.ABRIDGED.experiment("ball").comparison());
            RaceExecution execution =
                    new RaceExecution(race, race.trials(), executors.openDirectScheduler(), System::nanoTime);
            try {
                execution.begin();
                for (int advances = 0; advances < 1000; advances++) {
                    execution.advance(100);
                }
                throw new AssertionError("no limit");
            } catch (TrainingTurns.LimitException e) {
                return e.notice();
            }
        }
    }

    @Test
    void theTimeOfOtherRunsAndTheWaitForTurnsDoNotCount() throws Exception {
        long[] now = {0};
        TrainingTurns turns = new TrainingTurns(1, 100, HUGE, () -> now[0]);
        TrainingTurns.Turn learner = turns.new Turn();
        TrainingMonitor first = learner.supervised(TrainingMonitor.NONE);
        TrainingMonitor second = learner.supervised(TrainingMonitor.NONE);
        Callable<Boolean> ofFirst = learner.inTurn(() -> {
            first.shouldContinue(1);
            now[0] += 40;
            return first.shouldContinue(2);
        });
        Callable<Boolean> ofSecond = learner.inTurn(() -> {
            second.shouldContinue(1);
            now[0] += 90;
            return second.shouldContinue(2);
        });
        assertThat(ofFirst.call()).isTrue();
        assertThat(ofSecond.call()).isTrue();
        now[0] += 1000;
        assertThat(ofFirst.call()).isTrue();
        assertThatThrownBy(ofFirst::call).isInstanceOf(TrainingTurns.LimitException.class);
    }
}
