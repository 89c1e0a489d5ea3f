import type { AdaptedModel, RightCounts } from "@numera/workflows";

/** How many lines the network reads right, before and after it was taught. */
export function ComparisonTable({ taught: { own, heldOut, others } }: { readonly taught: AdaptedModel }) {
  return (
    <table>
      <caption className="unseen">Lines read right, before and after</caption>
      <thead>
        <tr>
          <th scope="col">Read right</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        <Row
          name={heldOut ? "Your lines, kept out of the training" : "Your lines, those it learned from"}
          {...own}
        />
        <Row name="Numbers of another hand" {...others} />
      </tbody>
    </table>
  );
}

function Row({ name, lines, before, after }: RightCounts & { readonly name: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {before} of {lines}
      </td>
      <td>
        {after} of {lines}
      </td>
    </tr>
  );
}
