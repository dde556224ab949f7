/** The icons of buttons: strokes in a 20 × 20 box. */

const PATHS = {
  undo: "M7 5L3 9l4 4M3.5 9H12a4.5 4.5 0 0 1 0 9H9",
  redo: "M13 5l4 4-4 4M16.500 9H8a4.500 4.500 0 0 0 0 9h3",
  fit: "M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4",
  arrange:
    "M5 3.4a1.600 1.600 0 1 0 0 3.200 1.600 1.600 0 0 0 0-3.200zM15 3.4a1.600 1.600 0 1 0 0 3.200 1.600 1.600 0 0 0 0-3.200zM10 13.4a1.600 1.600 0 1 0 0 3.200 1.600 1.600 0 0 0 0-3.200zM6.600 5h6.800M5.700 6.500l3.500 7M14.300 6.500l-3.500 7",
  overview: "M3 10l7-6 7 6M5 9v8h10V9",
  share:
    "M8 12l4-4M7 9l-2.200 2.200a3 3 0 0 0 4.200 4.200L11 13M13 11l2.200-2.200a3 3 0 0 0-4.200-4.200L9 7",
  export: "M10 3v10M6 9.500l4 4 4-4M4 16.500h12",
  clear: "M4 6h12M8 6V4h4v2M6 6l.7 11h6.600L14 6",
  lasso:
    "M10 3c4.400 0 7.500 2.200 7.500 5s-3.100 5-7.500 5c-1 0-2-.1-2.900-.4M3.400 10.200A3.900 3.900 0 0 1 2.500 8c0-2.800 3.100-5 7.500-5M5 9.500a2.200 2.200 0 1 0 0 4.400 2.200 2.200 0 0 0 0-4.400zM6.400 13.500c.3 1.700-.4 3-2 3.800",
  save: "M4 3.500h9.500L16.500 6.500v10H4zM7 3.500v4h5v-4M7 16.500v-5h6.500v5",
  looks:
    "M10 3a7 7 0 1 0 0 14c1.500 0 1.800-1 1.300-1.900-.7-1.300 0-2.600 1.700-2.600h1.500A2.500 2.500 0 0 0 17 10a7 7 0 0 0-7-7zM6.500 9.500v.01M9 6.500v.01M13 7v.01",
  up: "M10 16V4.500M5 9.500l5-5 5 5",
  down: "M10 4v11.500M5 10.500l5 5 5-5",
  edit: "M4 16l.8-3.200L13.500 4l2.500 2.500L7.200 15.200zM11.500 6l2.500 2.500",
  close: "M5 5l10 10M15 5L5 15",
  person: "M10 3.500a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM4 17c0-3.300 2.700-5 6-5s6 1.700 6 5",
  sun: "M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM10 2v1.500M10 16.500V18M2 10h1.500M16.500 10H18M4.300 4.300l1.100 1.100M14.600 14.600l1.100 1.100M4.300 15.700l1.100-1.100M14.600 5.400l1.100-1.100",
  moon: "M16 11.500A6.500 6.500 0 0 1 8.500 4a6.500 6.500 0 1 0 7.500 7.500z",
  system: "M3 4h14v9H3zM10 13v3M7 16.500h6",
} as const;

export type IconName = keyof typeof PATHS;

/** One icon; the button around it carries the words. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
