package descenso.course;

import descenso.course.lesson.Block;
import java.util.List;
import java.util.function.Predicate;

/**
 * The seal of pages. It hides what is below the first experiment with an open prediction, because that text would
 * reveal the result.
 *
 * @param isOpen tests whether the prediction of the experiment with this id is open
 */
public record PredictionSeal(Predicate<String> isOpen) {

    /** Returns a page down to its seal, including the experiment. Returns the whole page if no prediction is open. */
    public Page apply(Page page) {
        List<Block> blocks = page.blocks();
        for (int block = 0; block < blocks.size(); block++) {
            if (blocks.get(block) instanceof Block.ExperimentBlock experiment && isOpen.test(experiment.id())) {
                return page.sealedBelow(experiment.id(), block + 1);
            }
        }
        return page;
    }
}
