import { formatMarks, markCustomer, parseMarks } from '../../src/core/customer-mark';
import { hashText } from '../../src/core/fingerprint';

const markOf = (email: string): string => markCustomer(hashText(email));

describe('marks of customers', () => {
  it('kept as one text -> the same ones again, each once', () => {
    const marks = ['ana@example.com', 'luis@example.com'].map(markOf);
    expect(parseMarks(formatMarks([...marks, ...marks]))).toEqual(marks);
    expect(parseMarks(formatMarks([]))).toEqual([]);
  });

  it('two thousand customers -> fit into a property of 9 KB, and hardly two have the same', () => {
    const text = formatMarks(Array.from({ length: 2000 }, (_, index) => markOf(`c${index}@example.com`)));
    expect(text.length).toBeLessThanOrEqual(9 * 1024);
    expect(parseMarks(text).length).toBeGreaterThan(1990);
  });
});
