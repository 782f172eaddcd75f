package descenso.train.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final int STEPS = 300_000;

    /** Tests a history where the loss of each step is the number of the step and the parameter is twice that. */
    @Test
    void anotherThreadReadsPublishedSteps() throws Exception {
        History history = new History(List.of("x"), List.of(), false);
        AtomicInteger published = new AtomicInteger();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> wrong = reader.submit(() -> wrong(history, published));
            for (int step = 0; step < STEPS; step++) {
                history.addParameter(0, 2 * step);
                history.addLoss(step);
                published.set(step + 1);
            }
            assertThat(wrong.get()).isZero();
        } finally {
            reader.shutdownNow();
        }
    }

    @Test
    void valuesAreReadAtTheirIndices() {
        History history = new History(List.of("x", "y"), List.of("m", "v"), true);
        for (int i = 0; i < 8; i++) {
            history.addState(i / 2 % 2, i % 2, i);
        }
        assertThat(List.of(
                        history.state(0, 1, 1), history.state(1, 1, 0), history.state(0, 2, 0), history.state(1, 2, 1)))
                .containsExactly(1.0, 2.0, 4.0, 7.0);
        history.addEpoch(1, 2, 3);
        history.addEpoch(4, 5, 6);
        assertThat(history.epochs()).isEqualTo(2);
        assertThat(history.epoch(0)).isEqualTo(new History.Epoch(1, 2, 3));
        assertThat(history.epoch(1)).isEqualTo(new History.Epoch(4, 5, 6));
        assertThat(history.lastEpoch()).contains(new History.Epoch(4, 5, 6));
    }

    private static int wrong(History history, AtomicInteger published) {
        int wrong = 0;
        int read = 0;
        while (read < STEPS) {
            int known = published.get();
            for (int step = Math.max(0, read - 100); step < known; step++) {
                wrong += history.loss(step) == step && history.parameter(step, 0) == 2 * step ? 0 : 1;
            }
            read = known;
        }
        return wrong;
    }
}
