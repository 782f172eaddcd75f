package descenso.train.data;

import java.util.Arrays;
import java.util.Random;

/** Row indices, in order or shuffled. */
public final class Permutation {

    private Permutation() {}

    /** Returns 0, 1, 2, …, size − 1. */
    public static int[] identity(int size) {
        int[] numbers = new int[size];
        order(numbers);
        return numbers;
    }

    /** Fills an array with 0, 1, 2, …. */
    static void order(int[] numbers) {
        Arrays.setAll(numbers, i -> i);
    }

    /**
     * Shuffles in place, by the algorithm of Fisher and Yates: swaps each element, from the last to the second, with a
     * random one at the same or a lower index.
     */
    static void shuffle(int[] numbers, Random random) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int moved = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = moved;
        }
    }
}
