/** What the acts of the worked case say: its notes put into the bodies of libs/law. Fictitious. */

import type { Json } from '@comity/kernel';

/** Body of each act after the request, by event, or by event and State where both sign. */
export const WORKED_CASE_BODIES: Readonly<Record<string, Json>> = {
  acknowledge: {
    requestedReference: 'FGR/CAIA/DGPI/AJI/2026/01187',
    officer: 'Lic. Mateo Urrutia Lozano',
    receivedOn: '2026-06-09',
    firstReportDue: '2026-07-09',
  },
  start_examination: {},
  ask_information: {
    questions: [
      {
        item: 1,
        field: 'justificationOfMeasure',
        why: 'Precisar quién vio la libreta y cuándo.',
        due: '2026-06-30',
      },
    ],
  },
  supplement_received: {
    answers: [
      {
        item: 1,
        answer:
          'V-01 vio la libreta en el cajón del mostrador por última vez el 8 de noviembre de 2025, la víspera de su salida; así consta en su declaración previa.',
      },
    ],
    documents: [],
  },
  accept: { items: [{ no: 1 }, { no: 2 }, { no: 3 }, { no: 4 }, { no: 5 }] },
  forward: { authority: 'Juez de control y unidad especializada', sentOn: '2026-06-29' },
  partial_result: {
    items: [
      { no: 1, state: 'pending', why: 'Videoconferencia señalada para el 2026-08-18.' },
      { no: 2, state: 'done' },
      { no: 3, state: 'done' },
      { no: 4, state: 'done' },
      { no: 5, state: 'pending', why: 'Orden de cateo solicitada al juez de control.' },
    ],
    useConditions: ['Uso solo en MP001-2026-98765.'],
    documents: [
      {
        id: 'R1',
        title: 'Estados de cuenta, registros migratorios y copias certificadas',
        kind: 'records',
        language: 'es',
        form: 'copia certificada',
        compartment: 'C1',
      },
    ],
  },
  rest_result: {
    items: [
      {
        no: 1,
        state: 'done',
        executedOn: '2026-08-18',
        authority: 'Juez de control',
        chainOfCustody: 'Grabación íntegra con huella SHA-256 certificada.',
      },
      {
        no: 5,
        state: 'done',
        executedOn: '2026-08-04',
        authority: 'Unidad especializada',
        chainOfCustody: 'Acta de cateo; libreta y dos teléfonos embalados y sellados.',
      },
    ],
    useConditions: ['Uso solo en MP001-2026-98765.'],
    documents: [
      {
        id: 'R2',
        title: 'Grabación de la declaración de V-01 y acta de cateo',
        kind: 'recording',
        language: 'es',
        form: 'original electrónico',
        compartment: 'C2',
      },
    ],
  },
  confirm: { complete: true, forwardedTo: 'Fiscalía contra la Trata de Personas' },
  objects_to_return: {
    objects: [
      { no: 1, description: 'Libreta de deudas' },
      { no: 2, description: 'Teléfono móvil' },
      { no: 3, description: 'Teléfono móvil' },
    ],
    note: 'Al concluir el juicio.',
  },
  'returned GTM': {
    objects: [
      { no: 1, description: 'Libreta de deudas' },
      { no: 2, description: 'Teléfono móvil' },
      { no: 3, description: 'Teléfono móvil' },
    ],
    returnedOn: '2026-11-16',
    outcome: 'full',
    usefulness: 5,
    usedInProceedings: true,
    feedback: 'La prueba sustentó la condena y la reparación de las víctimas.',
  },
  'returned MEX': {
    objects: [
      { no: 1, description: 'Libreta de deudas', condition: 'íntegra' },
      { no: 2, description: 'Teléfono móvil', condition: 'íntegro' },
      { no: 3, description: 'Teléfono móvil', condition: 'íntegro' },
    ],
    returnedOn: '2026-11-18',
    receipt: 'FGR/CAIA/DGPI/AJI/2026/01187-R',
  },
};
