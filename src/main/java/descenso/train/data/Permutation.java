package descenso.train.data;

import java.util.Arrays;
import java.util.Random;

/** Row numbers, in order or shuffled. */
public final class Permutation {

    private Permutation() {}

    /** 0, 1, 2, … */
    public static int[] identity(int size) {
        int[] numbers = new int[size];
        order(numbers);
        return numbers;
    }

    /** The same, in place. */
    static void order(int[] numbers) {
        Arrays.setAll(numbers, i -> i);
    }

    /** Fisher and Yates: each place from the last to the second changes with one that is not behind it. */
    static void shuffle(int[] numbers, Random random) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int moved = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = moved;
        }
    }
}
