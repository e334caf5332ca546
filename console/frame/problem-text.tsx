/** What is missing or wrong in a form, said where it has to be put right. */
export function ProblemText({ text }: { text: string }) {
  return (
    <p className="problem-text" role="alert">
      {text}
    </p>
  );
}
